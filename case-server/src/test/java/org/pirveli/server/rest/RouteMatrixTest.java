package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Role;
import org.pirveli.server.security.RouteRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RouteMatrixTest {

    private final TestServer server = TestServer.on(Store.H2);
    private final Desk desk = Desk.on(Store.H2);

    static Stream<String> rows() {
        return WhoMay.all().keySet().stream();
    }

    static Stream<Role> people() {
        return WhoMay.people();
    }

    @Test
    void every_route_of_the_server_has_a_row_and_every_row_a_route() {
        var written =
                WhoMay.all().keySet().stream()
                        .map(RouteMatrixTest::route)
                        .collect(Collectors.toSet());
        assertThat(Routes.of(server.context())).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void the_server_opens_no_route_that_has_no_row() {
        var written =
                WhoMay.all().keySet().stream()
                        .map(RouteMatrixTest::route)
                        .collect(Collectors.toSet());
        assertThat(RouteRules.all())
                .extracting(route -> route.method() + " " + route.pattern().getPatternString())
                .isSubsetOf(written);
    }

    @Test
    void every_command_that_people_can_give_has_a_row() {
        var verdicts =
                desk.supervisor()
                        .get("/api/v1/cases/" + desk.registered() + "/commands")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(verdict -> verdict.get("command").asString());
        assertThat(verdicts).containsExactlyInAnyOrderElementsOf(WhoMay.commands());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobody_passes_without_signing_in_but_citizens_and_who_asks_how_it_is_or_signs_what_is_said(
            String row) {
        var reply = call(server.nobody(), row);
        if (row.startsWith("GET /actuator/health") || row.endsWith("/telephony/calls")) {
            reply.expect(200);
        } else if (row.contains("/api/v1/public/")) {
            reply.refused(400, "INVALID_REQUEST");
        } else {
            reply.refused(401, "UNAUTHENTICATED");
            assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_wrong_password_opens_nothing(String row) {
        call(Caller.basic(server.address(), "supervisor", "guessed"), row)
                .refused(401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_role_may_what_the_table_says_and_nothing_else(String row) {
        var allowed = WhoMay.all().getOrDefault(row, Set.of());
        people().forEach(role -> {
            var reply = call(server.as(WhoMay.userOf(role)), row);
            if (allowed.contains(role)) {
                assertThat(reply.status())
                        .as("%s as %s: %s", row, role, reply.body())
                        .isNotIn(401, 403, 404, 405)
                        .isLessThan(500);
            } else if (allowed.isEmpty() && row.startsWith("GET")) {
                reply.refused(404, "NOT_FOUND");
            } else {
                reply.refused(403, "NOT_AUTHORISED");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("people")
    void commands_of_the_engine_and_unknown_ones_are_refused_before_anything_is_read(Role role) {
        var caller = server.as(WhoMay.userOf(role));
        for (var command : WhoMay.forbiddenCommands()) {
            caller.send(
                            "POST",
                            "/api/v1/cases/no-id/commands/" + command,
                            "text/plain",
                            "no JSON".getBytes(StandardCharsets.UTF_8))
                    .refused(403, "NOT_AUTHORISED");
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void another_method_at_a_known_address_is_answered_with_those_that_it_knows(Role role) {
        var caller = server.as(WhoMay.userOf(role));
        for (var method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"}) {
            var reply = caller.send(method, "/api/v1/cases", null, null);
            reply.refused(405, "METHOD_NOT_ALLOWED");
            assertThat(reply.header("Allow")).isEqualTo("GET, POST");
        }
    }

    @Test
    void what_can_be_read_can_be_asked_for_its_headers_alone() {
        var reply = desk.supervisor().send("HEAD", "/api/v1/queue", null, null).expect(200);
        assertThat(reply.body()).isEmpty();
        desk.server().nobody().send("HEAD", "/api/v1/queue", null, null).expect(401);
    }

    /** The route of a row: commands share one for each kind of object. */
    private static String route(String row) {
        return row.replaceAll("/commands/[a-z-]+$", "/commands/{command}");
    }

    /** Calls the route of a row, for what there is. */
    static Reply call(Caller caller, String row) {
        var path =
                Routes.filled(
                        row.substring(row.indexOf(' ') + 1),
                        Map.ofEntries(
                                Map.entry("sha256", Shown.DOCUMENT.text("/sha256")),
                                Map.entry("caseId", Shown.CASE.text("/caseId")),
                                Map.entry("caseNumber", Shown.CASE.text("/caseNumber")),
                                Map.entry("part", "answer"),
                                Map.entry("calendarId", "georgia"),
                                Map.entry("policyId", "standard"),
                                Map.entry("templateId", "accepted"),
                                Map.entry("subjectId", Shown.SUBJECT),
                                Map.entry("retentionRuleId", Shown.RETENTION),
                                Map.entry("version", "1"),
                                Map.entry("sequence", "0"),
                                Map.entry("rehearsalId", Shown.REHEARSAL.text("/rehearsalId")),
                                Map.entry("processor", "case-views"),
                                Map.entry("rebuildId", Shown.REBUILD.text("/rebuildId")),
                                Map.entry("exportId", Shown.EXPORT.text("/exportId")),
                                Map.entry("retryId", Shown.RETRY.text("/retryId")),
                                Map.entry("importId", Shown.IMPORT.text("/importId")),
                                Map.entry("code", "NOT_FOUND"),
                                Map.entry("unitId", "first-response"),
                                Map.entry("operatorId", "operator"),
                                Map.entry("topic", "HEALTH"),
                                Map.entry("groundCode", "OUT_OF_MANDATE"),
                                Map.entry("bodyId", "sample-body"),
                                Map.entry("ruleId", "office"),
                                Map.entry("requiredMetricName", "jvm.info")));
        if (path.contains("{consultationId}")) {
            path = path.replace("{consultationId}", offered());
        }
        path = path.replace("/health/**", "/health/liveness");
        path = path.replace("/swagger-ui/**", "/swagger-ui/index.html");
        path = path.replace("/**", "/no-such-page");
        if (row.endsWith("/telephony/calls")) {
            return SignedCall.of(Map.of("event", "newCall", "callId", UUID.randomUUID()))
                    .sentBy(caller);
        }
        if (row.startsWith("DELETE")) {
            return caller.send("DELETE", path, null, null);
        }
        if (row.startsWith("PUT")) {
            return caller.send("PUT", path + "?fileName=a.txt", "text/plain", Shown.TEXT);
        }
        return row.startsWith("GET") ? caller.get(path + query(row)) : caller.post(path, body(row));
    }

    /** Who may only take a case may not have the rule choose. */
    private static Map<String, Object> body(String row) {
        return row.endsWith("/assign-case") ? Map.of("operatorId", "operator") : Map.of();
    }

    /** A visitor who waits where everybody may see it. */
    private static String offered() {
        return Desk.on(Store.H2)
                .supervisor()
                .post("/api/v1/consultations", Map.of("channel", "WALK_IN"))
                .expect(201)
                .text("/consultationId");
    }

    private static String query(String row) {
        return switch (row) {
            case "GET /api/v1/calendars/{calendarId}/days" -> "?from=2026-01-01&to=2026-01-31";
            case "GET /api/v1/audit/consistency" -> "?older=0";
            case "GET /api/v1/audit/inclusion" ->
                    "?stream=" + Shown.CASE.text("/caseId") + "&sequence=0";
            case "GET /api/v1/sla/due-date" -> "?receivedAt=2026-11-20T08:10:00Z";
            case "GET /api/v1/reports/due-per-day/cases" -> "?date=2026-01-02";
            case "GET /api/v1/reports/policy-comparison/cases" -> "?against=standard";
            default -> "";
        };
    }

    /** One case of the integrator, so that every reader may see it, for all rows. */
    private static final class Shown {

        static final byte[] TEXT = "To be read.".getBytes(StandardCharsets.UTF_8);

        static final Reply CASE =
                Desk.on(Store.H2)
                        .integrator()
                        .post("/api/v1/cases", Bodies.application())
                        .expect(201);

        static final String RETENTION = Retentions.drafted(Desk.on(Store.H2));

        static final String SUBJECT =
                Desk.on(Store.H2).readText(CASE.text("/caseId"), "/applicant/subjectId");

        static final Reply DOCUMENT =
                Desk.on(Store.H2)
                        .integrator()
                        .send(
                                "PUT",
                                "/api/v1/cases/"
                                        + CASE.text("/caseId")
                                        + "/documents?fileName=a.txt",
                                "text/plain",
                                TEXT)
                        .expect(201);

        static final Reply REHEARSAL =
                Desk.on(Store.H2)
                        .supervisor()
                        .post(
                                "/api/v1/rehearsals",
                                Map.of("from", "2020-01-01", "to", "2020-01-31"))
                        .expect(202);

        static final Reply REBUILD =
                Desk.on(Store.H2).auditor().post("/api/v1/audit/rebuilds", Map.of()).expect(202);

        static final Reply EXPORT =
                Desk.on(Store.H2)
                        .auditor()
                        .post(
                                "/api/v1/audit/exports",
                                Map.of(
                                        "recordedFrom",
                                        "2026-01-01T00:00:00Z",
                                        "recordedBefore",
                                        "2026-01-02T00:00:00Z",
                                        "purpose",
                                        "To be seen by its role"))
                        .expect(202);

        static final Reply RETRY =
                Desk.on(Store.H2)
                        .admin()
                        .post("/api/v1/audit/dead-letters/retries", Map.of())
                        .expect(202);

        static final Reply IMPORT =
                Desk.on(Store.H2)
                        .integrator()
                        .send(
                                "POST",
                                "/api/v1/imports/cases",
                                "text/csv",
                                "id,kind,channel,received_local".getBytes(StandardCharsets.UTF_8))
                        .expect(202);
    }
}
