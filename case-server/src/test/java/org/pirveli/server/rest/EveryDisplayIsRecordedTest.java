package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Role;
import org.pirveli.server.security.Route;
import org.pirveli.server.security.RouteRules;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Every route that reads, as every role that may: whichever marked words are in the answer, by name
 * it must have been recorded that they were shown. Each route is tried on a case, a consultation
 * and an operator that nobody has looked at before, with words that stand nowhere else.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EveryDisplayIsRecordedTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);
    private static final String SIMILAR = "/api/v1/cases/similar";
    private static final String ARCHIVE = "/api/v1/audit/exports/{exportId}/archive";

    /** What is answered in a form in which no words can be looked for. */
    private static final Set<String> BYTES = Set.of(ARCHIVE, RouteRules.DOCUMENTS + "/{sha256}");

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void begin() {
        server =
                TestServer.start(
                        List.of("--spring.datasource.url=jdbc:h2:mem:displays;DB_CLOSE_DELAY=-1"));
        desk = new Desk(server);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    static Stream<Route> reads() {
        return RouteRules.all().stream()
                .filter(route ->
                        route.method().equals(HttpMethod.GET)
                                || route.pattern().getPatternString().equals(SIMILAR));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatever_is_shown_of_a_person_is_recorded(Route route) {
        var marked = Marked.made();
        for (var role : route.roles()) {
            var reader = WhoMay.userOf(role);
            var before = known(reader);
            var reply = asked(server.as(reader), route, marked);
            if (route.shows() != null && role != Role.INTEGRATOR && role != Role.OPERATOR) {
                reply.expect(200);
            }
            var shown =
                    marked.names().entrySet().stream()
                            .filter(word -> reply.body().contains(word.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.toSet());
            var recorded = known(reader);
            recorded.removeAll(before);
            if (role == Role.INTEGRATOR) {
                assertThat(recorded).as("machines look at nothing").isEmpty();
            } else {
                assertThat(recorded).as("%s as %s", route.pattern(), role).containsAll(shown);
            }
        }
    }

    /** The routes of which the table says that they show something do so to this test. */
    @ParameterizedTest
    @MethodSource("showing")
    void what_the_table_says_to_show_persons_shows_the_marked_words(Route route) {
        var marked = Marked.made();
        var reader = route.roles().contains(Role.AUDITOR) ? "auditor" : "supervisor";
        var body = asked(server.as(reader), route, marked).expect(200).body();
        if (!BYTES.contains(route.pattern().getPatternString())) {
            assertThat(marked.names().keySet()).anyMatch(body::contains);
        }
        assertThat(known(reader)).isNotEmpty();
    }

    static Stream<Route> showing() {
        return reads().filter(route -> route.shows() != null);
    }

    /**
     * Every text that is recorded of a reader, as the id of what it belongs to and its last name.
     */
    private static List<String> known(String reader) {
        var known = new ArrayList<String>();
        var next = "/api/v1/audit/looks?limit=500&user=" + reader;
        var page = server.as("auditor").get(next).expect(200).json();
        assertThat(page.get("nextCursor").isNull()).isTrue();
        page.get("items")
                .forEach(look ->
                        look.get("shown")
                                .forEach(shown -> {
                                    var id =
                                            Stream.of("caseId", "consultationId", "operatorId")
                                                    .map(name -> shown.get(name).asString(""))
                                                    .filter(text -> !text.isEmpty())
                                                    .findFirst()
                                                    .orElseThrow();
                                    shown.get("textNames")
                                            .forEach(name ->
                                                    known.add(
                                                            id
                                                                    + " "
                                                                    + name.asString()
                                                                            .replaceFirst(
                                                                                    "^.*/", "")));
                                }));
        return known;
    }

    private static Reply asked(Caller reader, Route route, Marked marked) {
        var pattern = route.pattern().getPatternString();
        if (pattern.equals(SIMILAR)) {
            return reader.post(SIMILAR + "?limit=100", Map.of("phone", marked.phone()));
        }
        var path =
                Routes.filled(
                        pattern,
                        Map.ofEntries(
                                Map.entry("caseId", marked.caseId()),
                                Map.entry("caseNumber", marked.caseNumber()),
                                Map.entry("sha256", marked.sha256()),
                                Map.entry("consultationId", marked.consultationId()),
                                Map.entry("operatorId", marked.operatorId()),
                                Map.entry("part", "answer"),
                                Map.entry("calendarId", "georgia"),
                                Map.entry("policyId", "standard"),
                                Map.entry("templateId", "accepted"),
                                Map.entry("retentionRuleId", Retentions.drafted(desk)),
                                Map.entry("version", "1"),
                                Map.entry("code", "NOT_FOUND"),
                                Map.entry("unitId", "first-response"),
                                Map.entry("topic", "HEALTH"),
                                Map.entry("groundCode", "OUT_OF_MANDATE"),
                                Map.entry("bodyId", "sample-body"),
                                Map.entry("ruleId", "office"),
                                Map.entry("requiredMetricName", "jvm.info")));
        if (pattern.equals(ARCHIVE)) {
            path = path.replace("{exportId}", exported(marked.caseId()));
        }
        // of other errands nothing is shown but how far they have come
        path = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (pattern.endsWith("/similar")) {
            path = path.replace(marked.caseId(), marked.twin());
        }
        if (pattern.contains("/drafts/")) {
            var word = pattern.contains("{caseId}") ? marked.drafted() : marked.draftedInSession();
            reader.send(
                    "PUT",
                    path,
                    "application/json",
                    "{\"content\":{\"text\":\"%s\"}}"
                            .formatted(word)
                            .getBytes(StandardCharsets.UTF_8));
        }
        return reader.get(path.replace("/**", "") + query(pattern, marked.subjectId()));
    }

    private static String exported(String caseId) {
        var taken =
                desk.auditor()
                        .post(
                                "/api/v1/audit/exports",
                                Map.of("caseId", caseId, "purpose", "To be seen as it is fetched"))
                        .expect(202);
        var address = taken.header("Location");
        await().until(() -> desk.auditor().get(address).text("/state").equals("DONE"));
        return taken.text("/exportId");
    }

    private static String query(String pattern, String subjectId) {
        return switch (pattern) {
            case "/api/v1/cases" -> "?limit=500&subjectId=" + subjectId;
            case "/api/v1/queue", "/api/v1/sla", "/api/v1/escalations", "/api/v1/consultations" ->
                    "?limit=500";
            case "/api/v1/calendars/{calendarId}/days" -> "?from=2026-01-01&to=2026-01-31";
            case "/api/v1/sla/due-date" -> "?receivedAt=2026-11-20T08:10:00Z";
            case "/api/v1/reports/due-per-day/cases" -> "?date=2026-01-02";
            case "/api/v1/reports/policy-comparison/cases" -> "?against=standard";
            case "/api/v1/cases/{caseId}/similar" -> "?limit=100";
            case "/api/v1/cases/{caseId}/differences" -> "?fromVersion=1";
            default -> "";
        };
    }

    /**
     * A case with a twin that resembles it, a consultation of the same caller, and an operator.
     *
     * @param names what is to be recorded for each marked word
     */
    private record Marked(
            String caseId,
            String twin,
            String caseNumber,
            String subjectId,
            String sha256,
            String consultationId,
            String operatorId,
            String phone,
            Map<String, String> names) {

        static Marked made() {
            int number = NUMBER.getAndIncrement();
            var phone = "+995555%06d".formatted(number);
            var names = new HashMap<String, String>();
            var caseId = registered(number, phone);
            fill(caseId, number);
            await().until(() -> unseen(caseId).get("escalations").size() == 3);
            var file = unseen(caseId);
            desk.supervisor()
                    .give(caseId, "acknowledge-escalation", Map.of("note", "Zseen" + number))
                    .expect(200);
            Map.of(
                            "Zsubject", "subject",
                            "Zdescription", "description",
                            "Zname", "name",
                            "Zrespondent", "respondent",
                            "Zauthority", "authority",
                            "Znote", "text",
                            "Zseen", "note",
                            "Zletter", "fileName")
                    .forEach((word, name) -> names.put(word + number, caseId + " " + name));
            var consultation = spokenWith(number, phone);
            names.put("Zcaller" + number, consultation + " name");
            names.put("Zsaid" + number, consultation + " text");
            names.put("Zdraft" + number, caseId + " content");
            names.put("Zaside" + number, consultation + " content");
            var operator = employed(number);
            names.put("Zcousin" + number, operator + " reason");
            return new Marked(
                    caseId,
                    twinOf(phone),
                    file.get("caseNumber").asString(),
                    file.at("/applicant/subjectId").asString(),
                    file.at("/documents/0/sha256").asString(),
                    consultation,
                    operator,
                    phone,
                    names);
        }

        /** What somebody is writing about the case. */
        String drafted() {
            return wordOf("Zdraft");
        }

        /** What somebody is writing in the consultation. */
        String draftedInSession() {
            return wordOf("Zaside");
        }

        private String wordOf(String beginning) {
            return names.keySet().stream()
                    .filter(word -> word.startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
        }

        /** As a machine reads it, which is not recorded. */
        private static JsonNode unseen(String caseId) {
            return desk.integrator().get("/api/v1/cases/" + caseId).expect(200).json();
        }

        private static String registered(int number, String phone) {
            var body = Bodies.application("receivedAt", server.daysAgo(14));
            body.put("subject", "About Zsubject" + number);
            body.put("description", "Zdescription" + number);
            body.put("respondent", "Zrespondent" + number);
            body.put("representative", Map.of("name", "R", "authority", "Zauthority" + number));
            body.put("applicant", Map.of("name", "Zname" + number, "phone", phone));
            body.put("externalReference", UUID.randomUUID().toString());
            var caseId = desk.integrator().post("/api/v1/cases", body).expect(201).text("/caseId");
            desk.operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(200);
            return caseId;
        }

        private static String twinOf(String phone) {
            var body = Bodies.application("applicant", Map.of("phone", phone));
            return desk.integrator().post("/api/v1/cases", body).expect(201).text("/caseId");
        }

        private static void fill(String caseId, int number) {
            desk.operator().give(caseId, "add-note", Map.of("text", "Znote" + number)).expect(200);
            desk.operator()
                    .send(
                            "PUT",
                            "/api/v1/cases/%s/documents?fileName=Zletter%d.txt"
                                    .formatted(caseId, number),
                            "text/plain",
                            "A letter".getBytes(StandardCharsets.UTF_8))
                    .expect(201);
        }

        private static String spokenWith(int number, String phone) {
            var sessions = new Sessions(server);
            var id = sessions.offered(Map.of("phone", phone));
            sessions.answered("operator", id);
            sessions.give("operator", id, "identify-caller", Map.of("name", "Zcaller" + number))
                    .expect(200);
            sessions.give("operator", id, "add-note", Map.of("text", "Zsaid" + number)).expect(200);
            sessions.give("operator", id, "abandon", Map.of()).expect(200);
            return id;
        }

        private static String employed(int number) {
            var id = "zoperator" + number;
            desk.admin()
                    .post(
                            "/api/v1/operators",
                            Map.of("operatorId", id, "units", List.of("first-response")))
                    .expect(201);
            desk.supervisor()
                    .post(
                            "/api/v1/operators/" + id + "/commands/declare-conflict",
                            Map.of("respondent", "B", "reason", "Zcousin" + number))
                    .expect(200);
            return id;
        }
    }
}
