package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ViewsAreProvedRightTest {

    private static final String PATH = "/api/v1/audit/rebuilds";

    @Parameter Store store;

    private static JsonNode verified(Desk desk) {
        var taken = desk.auditor().post(PATH, Map.of()).expect(202);
        await().until(() -> read(desk, taken).at("/state").asString().equals("DONE"));
        return read(desk, taken);
    }

    private static JsonNode read(Desk desk, Reply taken) {
        return desk.auditor().get(taken.header("Location")).expect(200).json();
    }

    @Test
    void every_row_of_cases_and_consultations_is_made_anew_and_compared() {
        var desk = Desk.on(store);
        desk.assigned(Bodies.application());
        desk.supervisor().post("/api/v1/consultations", Map.of("channel", "WALK_IN")).expect(201);
        var done = verified(desk);
        assertThat(done.at("/result/differences")).isEmpty();
        assertThat(done.at("/holds").asBoolean()).isTrue();
        var jdbc = desk.server().bean(JdbcClient.class);
        assertThat(done.at("/result/streams").asLong())
                .isBetween(2L, count(jdbc, "case_file") + count(jdbc, "consultation_file"));
        assertThat(done.at("/total").asLong()).isEqualTo(done.at("/done").asLong());
        assertThat(desk.auditor().get(PATH).expect(200).json().at("/items/0/holds").asBoolean())
                .isTrue();
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void a_row_that_somebody_changed_is_named_and_what_it_says_of_a_person_is_not_told() {
        var desk = Desk.on(store);
        var jdbc = desk.server().bean(JdbcClient.class);
        var caseId = UUID.fromString(desk.assigned(Bodies.application()));
        var body = body(jdbc, caseId);
        try {
            var forged = body.replaceFirst("\"subject\":\"", "\"subject\":\"Canary ");
            assertThat(forged).isNotEqualTo(body);
            set(jdbc, caseId, forged);
            var done = verified(desk);
            assertThat(done.at("/holds").asBoolean()).isFalse();
            assertThat(done.at("/result/differing").asLong()).isOne();
            assertThat(done.at("/result/differences/0/stream").asString())
                    .isEqualTo(caseId.toString());
            assertThat(done.at("/result/differences/0/field").asString()).isEqualTo("body/subject");
            assertThat(done.toString()).doesNotContain("Canary");
            assertThat(body(jdbc, caseId)).isEqualTo(forged);
        } finally {
            set(jdbc, caseId, body);
        }
        assertThat(verified(desk).at("/holds").asBoolean()).isTrue();
    }

    private static String body(JdbcClient jdbc, UUID caseId) {
        return jdbc.sql("select body from case_file where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private static void set(JdbcClient jdbc, UUID caseId, String body) {
        jdbc.sql("update case_file set body = ? where case_id = ?")
                .param(body)
                .param(caseId)
                .update();
    }

    @Test
    void while_one_waits_it_answers_whoever_asks_again_and_a_key_repeats_its_answer() {
        var desk = Desk.on(store);
        var jdbc = desk.server().bean(JdbcClient.class);
        var elsewhere = UUID.randomUUID();
        jdbc.sql(
                        "insert into errand (kind, errand_id, asked, state, created_by, created_at,"
                            + " done, tries, owner, claimed_until, kept_until) values"
                            + " ('verification', ?, '{}', 'RUNNING', 'elsewhere',"
                            + " current_timestamp, 0, 1, 'elsewhere', current_timestamp + interval"
                            + " '1' hour, current_timestamp + interval '1' hour)")
                .param(elsewhere)
                .update();
        try {
            var key = UUID.randomUUID().toString();
            var first = desk.auditor().post(PATH, Map.of(), "Idempotency-Key", key).expect(202);
            assertThat(first.text("/rebuildId")).isEqualTo(elsewhere.toString());
            assertThat(desk.admin().post(PATH, Map.of()).expect(202).text("/rebuildId"))
                    .isEqualTo(elsewhere.toString());
        } finally {
            jdbc.sql("delete from errand where errand_id = ?").param(elsewhere).update();
        }
        assertThat(verified(desk).at("/rebuildId").asString()).isNotEqualTo(elsewhere.toString());
    }

    @Test
    void nothing_can_be_chosen() {
        var desk = Desk.on(store);
        desk.auditor().post(PATH, Map.of("view", "cases")).refused(400, "INVALID_REQUEST");
        desk.auditor().get(PATH + "/" + UUID.randomUUID()).refused(404, "NOT_FOUND");
    }
}
