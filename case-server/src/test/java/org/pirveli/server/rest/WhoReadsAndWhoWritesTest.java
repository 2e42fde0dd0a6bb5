package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who watches does not act, who acts changes nothing that was recorded, who administers reads
 * nothing.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhoReadsAndWhoWritesTest {

    /** What is sent in order to ask, and adds nothing to the log. */
    private static final Set<String> QUESTIONS =
            Set.of(
                    "POST /api/v1/audit/exports",
                    "POST /api/v1/audit/rebuilds",
                    "POST /api/v1/sla/due-dates",
                    "POST /api/v1/templates/{templateId}/preview");

    /** Signed by the telephone system, whoever sends it. */
    private static final String TELEPHONE = "POST /api/v1/telephony/calls";

    private static final List<String> OF_CASES_AND_CALLS =
            List.of(
                    "/api/v1/cases",
                    "/api/v1/consultations",
                    "/api/v1/queue",
                    "/api/v1/escalations",
                    "/api/v1/reports",
                    "/api/v1/imports",
                    "/api/v1/rehearsals",
                    "/api/v1/sla/summary");

    private static final String CANARY = "Kvintiliane-Canary";

    private final TestServer server = TestServer.on(Store.H2);
    private final Desk desk = Desk.on(Store.H2);

    static Stream<String> reads() {
        return WhoMay.all().keySet().stream()
                .filter(row -> row.startsWith("GET /api/v1/"))
                // what somebody is still writing is read by nobody else, and is no record
                .filter(row -> !row.contains("/drafts/"))
                .filter(row -> !WhoMay.all().getOrDefault(row, Set.of()).isEmpty());
    }

    static Stream<String> commands() {
        return WhoMay.all().keySet().stream()
                .filter(row -> !row.startsWith("GET "))
                .filter(row -> !QUESTIONS.contains(row) && !row.equals(TELEPHONE))
                // open to citizens, whoever else is signed in
                .filter(row -> !row.contains("/api/v1/public/"));
    }

    static Stream<String> commandsOfSupervisors() {
        return commands().filter(row -> may(Role.SUPERVISOR, row));
    }

    static Stream<String> whatAdministratorsRead() {
        return WhoMay.all().keySet().stream()
                .filter(row -> row.startsWith("GET ") || QUESTIONS.contains(row))
                .filter(row -> may(Role.ADMIN, row));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void an_auditor_reads_whatever_there_is_to_read(String row) {
        // proofs and exports want an event to be sealed, which takes some seconds
        await().until(
                        () -> RouteMatrixTest.call(desk.auditor(), row).status(),
                        status -> status < 400);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_auditor_commands_nothing(String row) {
        RouteMatrixTest.call(desk.auditor(), row).refused(403, "NOT_AUTHORISED");
    }

    @Test
    void whatever_an_auditor_asks_nothing_is_recorded_by_it() {
        QUESTIONS.forEach(row -> RouteMatrixTest.call(desk.auditor(), row));
        assertThat(log()).noneMatch(row -> row.contains("\"auditor\""));
    }

    @ParameterizedTest
    @MethodSource("commandsOfSupervisors")
    void whatever_a_supervisor_commands_is_added_and_changes_nothing_before(String row) {
        var before = log();
        RouteMatrixTest.call(desk.supervisor(), row);
        assertThat(log()).startsWith(before.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void nothing_that_is_read_can_be_changed_or_taken_away_at_its_address(String row) {
        var path = row.substring("GET ".length()).replaceAll("\\{[^}]*}", "1");
        for (var method : List.of("DELETE", "PATCH")) {
            assertThat(desk.supervisor().send(method, path, null, null).status())
                    .isIn(403, 404, 405);
        }
    }

    @Test
    void an_administrator_has_no_route_to_cases_and_calls() {
        assertThat(WhoMay.all().keySet())
                .filteredOn(row -> may(Role.ADMIN, row))
                .noneMatch(row ->
                        OF_CASES_AND_CALLS.stream()
                                .anyMatch(path ->
                                        row.substring(row.indexOf(' ') + 1).startsWith(path)));
    }

    @ParameterizedTest
    @MethodSource("whatAdministratorsRead")
    void an_administrator_reads_no_text_of_a_case(String row) {
        desk.registered(
                Bodies.application(
                        "applicant",
                        Map.of("name", CANARY, "phone", "599 12 34 56", "language", "ka")));
        assertThat(RouteMatrixTest.call(desk.admin(), row).body()).doesNotContain(CANARY);
    }

    private static boolean may(Role role, String row) {
        return WhoMay.all().getOrDefault(row, Set.of()).contains(role);
    }

    /** What is recorded, and by whom, in the order of the log. */
    private List<String> log() {
        return server.bean(JdbcClient.class)
                .sql(
                        "select event_identifier, payload, meta_data from domain_event order by"
                                + " global_index")
                .query((row, _) ->
                        row.getString(1)
                                + new String(row.getBytes(2), StandardCharsets.UTF_8)
                                + new String(row.getBytes(3), StandardCharsets.UTF_8))
                .list();
    }
}
