package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Role;
import org.pirveli.server.security.Route;
import org.pirveli.server.security.RouteRules;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Every route that reads, tried by those who may see a case and those who may not: one case of the
 * unit {@code first-response}, and a restricted one, both registered and held by {@code operator};
 * {@code operator2} is of the same unit, {@code operator3} of another. A route of cases or
 * consultations is tried as soon as it is there; any other must say here what it shows.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EveryReadKeepsToWhatMayBeSeenTest {

    private static final String FIRST_RESPONSE = "/api/v1/reports/first-response";
    private static final String PHONE = "+995555123456";

    /** Lists, and what to ask them with so that all that may be seen is there. */
    private static final Map<String, String> LISTS_OF_CASES =
            Map.of(
                    "/api/v1/cases",
                    "?limit=500",
                    "/api/v1/queue",
                    "?limit=500",
                    "/api/v1/sla",
                    "?limit=500",
                    "/api/v1/escalations",
                    "?limit=500",
                    FIRST_RESPONSE + "/cases",
                    "?limit=500",
                    "/api/v1/reports/due-per-day/cases",
                    "?limit=500&date={due}",
                    "/api/v1/reports/policy-comparison/cases",
                    "?limit=500&against=standard",
                    "/api/v1/reports/uniformity/cases",
                    "?limit=500");

    private static final Map<String, String> LISTS_OF_CONSULTATIONS =
            Map.of(
                    "/api/v1/consultations", "?limit=500",
                    "/api/v1/consultations/board", "",
                    "/api/v1/reports/consultations/sessions", "?limit=500");

    /** Figures, and how they count the cases. */
    private static final Map<String, ToLongFunction<JsonNode>> FIGURES_OF_CASES =
            Map.of(
                    "/api/v1/sla/summary",
                    it -> it.get("counts").valueStream().mapToLong(JsonNode::asLong).sum(),
                    "/api/v1/escalations/summary",
                    it -> sum(it, "count") / 3,
                    FIRST_RESPONSE,
                    it -> it.at("/total/received").asLong(),
                    "/api/v1/reports/due-per-day",
                    it -> sum(it, "due"),
                    "/api/v1/reports/policy-comparison",
                    it -> it.at("/total/answered").asLong(),
                    "/api/v1/reports/uniformity",
                    it -> it.at("/total/replies").asLong(),
                    "/api/v1/reports/load",
                    it -> sum(it, "open"),
                    "/api/v1/reports/topics",
                    it -> it.at("/total/promises/received").asLong(),
                    "/api/v1/reports/sms",
                    it -> it.at("/periods/1/messages").asLong(0));

    private static final Map<String, ToLongFunction<JsonNode>> FIGURES_OF_CONSULTATIONS =
            Map.of(
                    "/api/v1/reports/consultations",
                    it -> it.at("/total/offered").asLong(),
                    "/api/v1/reports/hotline-calls",
                    it -> it.at("/years/3/calls").asLong(0));

    /** What belongs to no unit: rules, words, and what the office is made of. */
    private static final Set<String> OF_NO_CASE =
            Set.of(
                    "/api/v1/sla/due-date",
                    "/api/v1/office-clock",
                    "/api/v1/problems",
                    "/api/v1/problems/{code}",
                    // read by the system that sent it, and by supervisors
                    "/api/v1/imports/{importId}",
                    // tells of no case but which row is not as it should be
                    "/api/v1/audit/rebuilds",
                    "/api/v1/audit/rebuilds/{rebuildId}",
                    // tells who is held, proposed and erased, and nothing that a person wrote
                    "/api/v1/subjects",
                    "/api/v1/subjects/{subjectId}",
                    "/api/v1/subjects/{subjectId}/history",
                    // figures for supervisors and auditors, who see every case
                    "/api/v1/wall",
                    // for auditors, who see every case
                    "/api/v1/audit/exports",
                    "/api/v1/audit/exports/{exportId}",
                    "/api/v1/audit/exports/{exportId}/archive",
                    "/api/v1/audit/looks",
                    "/api/v1/reports/reading-patterns",
                    // hashes, and how many events there are
                    "/api/v1/audit/checkpoint",
                    "/api/v1/audit/log-keys",
                    "/api/v1/audit/growth",
                    "/api/v1/audit/consistency",
                    "/api/v1/audit/inclusion",
                    "/api/v1/audit/seal",
                    // tells of no case but which event of it could not be taken in
                    "/api/v1/audit/dead-letters",
                    "/api/v1/audit/dead-letters/retries/{retryId}",
                    // how far the log is read, and by whom it was paused
                    "/api/v1/processors",
                    "/api/v1/processors/{processor}",
                    // for supervisors, who see every case
                    "/api/v1/rehearsals/{rehearsalId}");

    private static final Set<String> KINDS_OF_NO_CASE =
            Set.of(
                    "calendars",
                    "sla-policies",
                    "templates",
                    // tells of cases when they were closed, to supervisors and auditors, who see
                    // all
                    "retention-rules",
                    "units",
                    "operators",
                    "topics",
                    "grounds",
                    "bodies",
                    "distribution-rules");

    private static TestServer server;
    private static String open;
    private static String restricted;
    private static String taken;
    private static String waiting;
    private static Map<String, String> variables;

    @BeforeAll
    static void begin() {
        server =
                TestServer.start(
                        List.of("--spring.datasource.url=jdbc:h2:mem:reads;DB_CLOSE_DELAY=-1"));
        open = registered(false);
        restricted = registered(true);
        var desk = new Desk(server);
        var due = Instant.parse(desk.readText(open, "/clocks/0/dueAt"));
        variables =
                Map.of(
                        "sequence",
                        "0",
                        "sha256",
                        desk.readText(open, "/documents/0/sha256"),
                        "due",
                        due.atZone(ZoneId.of("Asia/Tbilisi")).toLocalDate().toString());
        var sessions = new Sessions(server);
        taken = sessions.answered("operator");
        waiting = sessions.offered(Map.of("phone", PHONE));
    }

    /** Escalated, answered by SMS, and still open. */
    private static String registered(boolean restricted) {
        var desk = new Desk(server);
        var body = Bodies.application("receivedAt", server.daysAgo(14));
        body.put("restricted", restricted);
        body.put("channel", "SMS");
        body.put("applicant", Map.of("name", "Nino", "phone", PHONE, "smsConsent", true));
        var caseId = desk.assigned(body);
        desk.operator()
                .send(
                        "PUT",
                        "/api/v1/cases/" + caseId + "/documents?fileName=a.txt",
                        "text/plain",
                        "A letter".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        desk.awaitEscalations(caseId, 3);
        var answer = new HashMap<>(Bodies.answer());
        answer.put("channel", "SMS");
        desk.operator().give(caseId, "issue-first-response", answer).expect(200);
        return caseId;
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static Stream<String> reads() {
        return reads(route -> route.method().equals(HttpMethod.GET));
    }

    private static Stream<String> reads(Predicate<Route> wanted) {
        return RouteRules.all().stream()
                .filter(wanted)
                .map(route -> route.pattern().getPatternString())
                .filter(path -> path.startsWith("/api/v1/"));
    }

    static Stream<String> readsOfACase() {
        return reads(route ->
                        route.method().equals(HttpMethod.GET)
                                && !route.roles().equals(Set.of(Role.AUDITOR)))
                .filter(path -> !isADraft(path))
                .filter(EveryReadKeepsToWhatMayBeSeenTest::isOfACase);
    }

    /** Each reads the own only, which has a test of its own. */
    private static boolean isADraft(String path) {
        return path.contains("/drafts/");
    }

    private static boolean isOfACase(String path) {
        return path.contains("{caseId}") || path.contains("{caseNumber}");
    }

    static Stream<String> readsOfAConsultation() {
        return reads().filter(path -> path.contains("{consultationId}"))
                .filter(path -> !isADraft(path));
    }

    static Stream<String> listsOfCases() {
        return LISTS_OF_CASES.keySet().stream();
    }

    static Stream<String> listsOfConsultations() {
        return LISTS_OF_CONSULTATIONS.keySet().stream();
    }

    static Stream<String> figuresOfCases() {
        return FIGURES_OF_CASES.keySet().stream();
    }

    static Stream<String> figuresOfConsultations() {
        return FIGURES_OF_CONSULTATIONS.keySet().stream();
    }

    @Test
    void every_route_that_reads_is_tried_here_or_shows_nothing_of_any_case() {
        var others =
                reads().filter(path -> !isOfACase(path) && !path.contains("{consultationId}"))
                        .filter(path -> !KINDS_OF_NO_CASE.contains(path.split("/", -1)[3]));
        var told =
                Stream.of(
                                LISTS_OF_CASES.keySet(),
                                LISTS_OF_CONSULTATIONS.keySet(),
                                FIGURES_OF_CASES.keySet(),
                                FIGURES_OF_CONSULTATIONS.keySet(),
                                OF_NO_CASE)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        assertThat(others).containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @MethodSource("readsOfACase")
    void a_case_is_read_in_its_unit_and_a_restricted_one_by_those_it_names(String route) {
        for (var reader : List.of("operator", "operator2", "supervisor", "auditor")) {
            server.as(reader).get(filled(route, open)).expect(200);
        }
        for (var reader : List.of("operator", "supervisor", "auditor")) {
            server.as(reader).get(filled(route, restricted)).expect(200);
        }
        server.as("operator2").get(filled(route, restricted)).refused(404, "NOT_FOUND");
        for (var caseId : List.of(open, restricted)) {
            server.as("operator3").get(filled(route, caseId)).refused(404, "NOT_FOUND");
            assertThat(server.as("integrator").get(filled(route, caseId)).status()).isIn(403, 404);
            server.as("admin").get(filled(route, caseId)).refused(403, "NOT_AUTHORISED");
        }
    }

    /** Registered by one, held by the other: both are named. */
    @ParameterizedTest
    @MethodSource("readsOfACase")
    void who_holds_a_restricted_case_is_named_and_so_is_who_registered_it(String route) {
        var desk = new Desk(server);
        desk.supervisor().give(restricted, "assign-case", Bodies.assignTo("operator2")).expect(200);
        for (var reader : List.of("operator", "operator2")) {
            server.as(reader).get(filled(route, restricted)).expect(200);
        }
        desk.supervisor().give(restricted, "assign-case", Bodies.assignTo("operator")).expect(200);
        server.as("operator2").get(filled(route, restricted)).refused(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @MethodSource("readsOfAConsultation")
    void a_consultation_is_read_by_its_operator_and_while_it_waits_by_its_unit(String route) {
        for (var reader : List.of("operator", "supervisor", "auditor")) {
            server.as(reader).get(route.replace("{consultationId}", taken)).expect(200);
        }
        for (var reader : List.of("operator", "operator2", "supervisor", "auditor")) {
            server.as(reader).get(route.replace("{consultationId}", waiting)).expect(200);
        }
        var colleague = server.as("operator2");
        colleague.get(route.replace("{consultationId}", taken)).refused(404, "NOT_FOUND");
        for (var id : List.of(taken, waiting)) {
            var path = route.replace("{consultationId}", id);
            server.as("operator3").get(path).refused(404, "NOT_FOUND");
            server.as("integrator").get(path).refused(403, "NOT_AUTHORISED");
            server.as("admin").get(path).refused(403, "NOT_AUTHORISED");
        }
    }

    @ParameterizedTest
    @MethodSource("listsOfCases")
    void a_list_shows_the_cases_that_may_be_seen_and_no_other(String list) {
        var path = Routes.filled(list + LISTS_OF_CASES.get(list), variables);
        for (var reader : List.of("operator", "supervisor", "auditor")) {
            assertThat(text(reader, path)).contains(open).contains(restricted);
        }
        assertThat(text("operator2", path)).contains(open).doesNotContain(restricted);
        assertThat(text("operator3", path)).doesNotContain(open).doesNotContain(restricted);
        assertThat(server.as("integrator").get(path).body())
                .doesNotContain(open)
                .doesNotContain(restricted);
    }

    @ParameterizedTest
    @MethodSource("listsOfConsultations")
    void a_list_shows_the_consultations_that_may_be_seen_and_no_other(String list) {
        var path = list + LISTS_OF_CONSULTATIONS.get(list);
        for (var reader : List.of("operator", "supervisor", "auditor")) {
            assertThat(text(reader, path)).contains(taken).contains(waiting);
        }
        assertThat(text("operator2", path)).contains(waiting).doesNotContain(taken);
        assertThat(text("operator3", path)).doesNotContain(waiting).doesNotContain(taken);
    }

    @ParameterizedTest
    @MethodSource("figuresOfCases")
    void figures_count_the_cases_that_may_be_seen(String figures) {
        counted(figures, FIGURES_OF_CASES.get(figures));
    }

    @ParameterizedTest
    @MethodSource("figuresOfConsultations")
    void figures_count_the_consultations_that_may_be_seen(String figures) {
        counted(figures, FIGURES_OF_CONSULTATIONS.get(figures));
    }

    private static void counted(String figures, ToLongFunction<JsonNode> counting) {
        var path =
                figures.endsWith("due-per-day")
                        ? Routes.filled(figures + "?from={due}&to={due}", variables)
                        : figures;
        var expected =
                Map.of(
                        "supervisor",
                        2L,
                        "auditor",
                        2L,
                        "operator",
                        2L,
                        "operator2",
                        1L,
                        "operator3",
                        0L);
        expected.forEach((reader, count) ->
                assertThat(counting.applyAsLong(server.as(reader).get(path).expect(200).json()))
                        .as("%s as %s", figures, reader)
                        .isEqualTo(count));
    }

    @Test
    void what_is_offered_beside_a_case_or_a_caller_is_only_what_may_be_seen() {
        var similar = "/api/v1/cases/" + open + "/similar";
        var caller = "/api/v1/consultations/" + waiting;
        for (var path : List.of(similar, caller)) {
            assertThat(text("operator", path)).contains(restricted);
            assertThat(text("operator2", path)).doesNotContain(restricted);
        }
    }

    private static String filled(String route, String caseId) {
        var path = Routes.filled(route, variables).replace("{caseId}", caseId);
        return path.replace("{caseNumber}", new Desk(server).readText(caseId, "/caseNumber"));
    }

    private static String text(String reader, String path) {
        return server.as(reader).get(path).expect(200).body();
    }

    /** Of all fields of this name, wherever they stand. */
    private static long sum(JsonNode answer, String field) {
        return answer.findValues(field).stream().mapToLong(JsonNode::asLong).sum();
    }
}
