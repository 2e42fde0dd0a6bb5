package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.harness.AtOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhoLookedTest {

    private static final String CASES = "/api/v1/cases";
    private static final String LOOKS = "/api/v1/audit/looks";

    @Parameter Store store;

    @Test
    void who_looks_at_a_case_is_recorded_once_in_an_hour() {
        var caseId = desk().registered();
        for (int i = 0; i < 3; i++) {
            supervisor().get(CASES + "/" + caseId).expect(200);
        }
        var looks = looksAt(caseId);
        assertThat(looks).hasSize(1);
        var look = looks.getFirst();
        assertThat(look.get("user").asString()).isEqualTo("supervisor");
        assertThat(look.get("role").asString()).isEqualTo("SUPERVISOR");
        assertThat(look.get("purpose").asString()).isEqualTo("CASEWORK");
        assertThat(look.get("statedPurpose").isNull()).isTrue();
        assertThat(Instant.parse(look.get("lookedAt").asString()))
                .isBetween(machineNow().minus(1, ChronoUnit.MINUTES), machineNow());
        assertThat(namesIn(look)).contains("subject").doesNotContain("respondent");
    }

    @Test
    void what_came_on_top_within_the_hour_is_recorded_and_nothing_else_again() {
        var caseId = desk().registered();
        supervisor().get(CASES + "/" + caseId).expect(200);
        desk().operator().give(caseId, "add-note", Map.of("text", "Called")).expect(200);
        supervisor().get(CASES + "/" + caseId).expect(200);
        supervisor().get(CASES + "/" + caseId).expect(200);
        var looks = looksAt(caseId);
        assertThat(looks).hasSize(2);
        assertThat(namesIn(looks.getFirst())).containsExactly("notes/text");
    }

    @Test
    void a_list_is_one_record_and_read_again_none_but_for_the_new_cases() {
        var person = UUID.randomUUID().toString();
        var first = of(person);
        var second = of(person);
        var list = CASES + "?subjectId=" + person;
        supervisor().get(list).expect(200);
        supervisor().get(list).expect(200);
        var look = looksAt(first).getFirst();
        assertThat(casesIn(look)).containsExactlyInAnyOrder(first, second);
        assertThat(look.get("purpose").asString()).isEqualTo("WORKLIST");
        assertThat(looksAt(first)).hasSize(1);
        assertThat(looksAt(second)).hasSize(1);

        var third = of(person);
        supervisor().get(list).expect(200);
        assertThat(casesIn(looksAt(third).getFirst())).containsExactly(third);
        assertThat(looksAt(first)).hasSize(1);
    }

    @Test
    void who_opens_what_was_seen_in_a_list_is_recorded_once_more_and_no_more() {
        var person = UUID.randomUUID().toString();
        var caseId = of(person);
        for (int i = 0; i < 2; i++) {
            supervisor().get(CASES + "?subjectId=" + person).expect(200);
            supervisor().get(CASES + "/" + caseId).expect(200);
        }
        assertThat(looksAt(caseId))
                .extracting(look -> look.get("purpose").asString())
                .containsExactly("CASEWORK", "WORKLIST");
    }

    @Test
    void nothing_is_shown_of_which_it_cannot_be_recorded_that_it_was() {
        var caseId = desk().registered();
        var jdbc = server().bean(JdbcClient.class);
        jdbc.sql(
                        "alter table look_seen add constraint planted check (stream_id <> '%s')"
                                .formatted(caseId))
                .update();
        try {
            for (var path : List.of("", "/history", "/similar?limit=1")) {
                var reply = supervisor().get(CASES + "/" + caseId + path);
                if (!path.startsWith("/similar")) {
                    reply.refused(503, "LOOK_NOT_RECORDED");
                    assertThat(reply.header("Retry-After")).isEqualTo("5");
                    assertThat(reply.body()).doesNotContain(subject());
                }
            }
        } finally {
            jdbc.sql("alter table look_seen drop constraint planted").update();
        }
        assertThat(looksAt(caseId)).isEmpty();
        supervisor().get(CASES + "/" + caseId).expect(200);
        assertThat(looksAt(caseId)).hasSize(1);
    }

    @Test
    void an_auditor_says_what_for_before_anything_is_read() {
        var caseId = desk().registered();
        var silent = desk().auditor().lookingFor(null);
        for (var path :
                List.of(
                        "/" + caseId,
                        "/" + UUID.randomUUID(),
                        "?subjectId=" + UUID.randomUUID(),
                        "/" + caseId + "/history")) {
            silent.get(CASES + path).refused(400, "PURPOSE_REQUIRED");
        }
        silent.get("/api/v1/calendars").expect(200);
        silent.get(LOOKS).expect(200);
        silent.send("HEAD", CASES + "/" + caseId, null, null).expect(400);
        for (var wrong : List.of("no", "x".repeat(201), "a%0Ab%0Ac", "%FF%FF%FF", "100 %")) {
            silent.lookingFor(wrong).get(CASES + "/" + caseId).refused(400, "INVALID_REQUEST");
        }
        assertThat(looksAt(caseId)).isEmpty();
    }

    @Test
    void each_purpose_that_an_auditor_states_is_recorded_and_not_in_clear() {
        var caseId = desk().registered();
        var georgian = "შემოწმება 14";
        for (var purpose :
                List.of("plan 2026", encoded(georgian), "plan 2026", encoded(georgian))) {
            desk().auditor().lookingFor(purpose).get(CASES + "/" + caseId).expect(200);
        }
        assertThat(looksAt(caseId))
                .extracting(look -> look.get("statedPurpose").asString())
                .containsExactly(georgian, "plan 2026");
        assertThat(
                        server().bean(JdbcClient.class)
                                .sql(
                                        "select stated_purpose from look where stated_purpose is"
                                                + " not null")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .allMatch(stored -> stored.startsWith("~1."));
    }

    @Test
    void what_a_machine_reads_is_shown_to_nobody() {
        var caseId =
                desk().integrator().post(CASES, Bodies.application()).expect(201).text("/caseId");
        desk().integrator().get(CASES + "/" + caseId).expect(200);
        desk().integrator().get(CASES + "/" + caseId + "/history").expect(200);
        assertThat(looksAt(caseId)).isEmpty();
    }

    @Test
    void who_asks_for_the_headers_alone_is_shown_nothing() {
        var caseId = desk().registered();
        supervisor().send("HEAD", CASES + "/" + caseId, null, null).expect(200);
        assertThat(looksAt(caseId)).isEmpty();
    }

    @Test
    void a_difference_is_recorded_only_if_it_is_of_a_text() {
        var caseId = desk().assigned();
        desk().operator().give(caseId, "classify-case", Map.of("topic", "HEALTH")).expect(200);
        var topic = CASES + "/" + caseId + "/differences?fromVersion=2&toVersion=3";
        supervisor().get(topic).expect(200);
        assertThat(looksAt(caseId)).isEmpty();
        desk().operator().give(caseId, "add-note", Map.of("text", "Called")).expect(200);
        supervisor()
                .get(CASES + "/" + caseId + "/differences?fromVersion=3&toVersion=4")
                .expect(200);
        assertThat(namesIn(looksAt(caseId).getFirst())).contains("notes", "NoteAdded/text");
    }

    @Test
    void equal_reads_at_once_are_one_record() {
        var caseId = desk().registered();
        Callable<Integer> read = () -> supervisor().get(CASES + "/" + caseId).status();
        assertThat(AtOnce.all(Collections.nCopies(16, read)))
                .allMatch(outcome -> outcome.equals(new AtOnce.Returned<>(200)));
        assertThat(looksAt(caseId)).hasSize(1);
    }

    @Test
    void lists_that_overlap_at_once_record_each_case_once() {
        var person = UUID.randomUUID().toString();
        var cases = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            cases.add(of(person));
        }
        var reads = new ArrayList<Callable<Integer>>();
        for (int i = 1; i <= 12; i++) {
            var path =
                    CASES
                            + "?sort="
                            + (i % 2 == 0 ? "RECEIVED_ASC" : "RECEIVED_DESC")
                            + "&limit="
                            + (i % 6 + 1)
                            + "&subjectId="
                            + person;
            reads.add(() -> supervisor().get(path).status());
        }
        assertThat(AtOnce.all(reads))
                .allMatch(outcome -> outcome.equals(new AtOnce.Returned<>(200)));
        assertThat(cases).allMatch(caseId -> looksAt(caseId).size() == 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String of(String person) {
        return desk().registered(Bodies.application("applicant", Map.of("subjectId", person)));
    }

    private static String subject() {
        return Bodies.application().get("subject").toString();
    }

    private List<JsonNode> looksAt(String caseId) {
        var all = desk().auditor().get(CASES + "/" + caseId + "/looks").expect(200).json();
        var filtered = desk().auditor().get(LOOKS + "?caseId=" + caseId).expect(200).json();
        assertThat(filtered).isEqualTo(all);
        return all.get("items").valueStream().toList();
    }

    private static List<String> namesIn(JsonNode look) {
        return look.at("/shown/0/textNames").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> casesIn(JsonNode look) {
        return look.get("shown").valueStream().map(each -> each.get("caseId").asString()).toList();
    }

    private Instant machineNow() {
        return server().bean(DatabaseTime.class).instant().plusMillis(1);
    }

    private TestServer server() {
        return TestServer.on(store);
    }

    private Desk desk() {
        return Desk.on(store);
    }

    private Caller supervisor() {
        return desk().supervisor();
    }
}
