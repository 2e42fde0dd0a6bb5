package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.server.harness.Unguarded;
import org.pirveli.server.harness.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DeadLettersTest {

    private static final String PATH = "/api/v1/audit/dead-letters";
    private static final String PAST = "/api/v1/cases/%s";

    @Parameter Store store;

    private static TestServer server;
    private static Desk desk;

    /** A server of its own, which vouches for no log: that of these tests is changed. */
    @BeforeParameterizedClassInvocation
    static void begin(Store store) {
        server = TestServer.start(store.settings(), "--pirveli.seal.enabled=false");
        desk = new Desk(server);
    }

    @AfterParameterizedClassInvocation
    static void end() {
        server.close();
    }

    @Test
    void poison_is_seen_counted_and_once_it_is_mended_tried_again() {
        var jdbc = server.bean(JdbcClient.class);
        var caseId = desk.assigned(Bodies.application());
        // an event that nobody can read, as a fault or a newer version might leave it
        jdbc.sql(
                        "insert into domain_event (event_identifier, aggregate_identifier,"
                            + " sequence_number, type, time_stamp, payload_type, payload_revision,"
                            + " payload, meta_data) select ?, aggregate_identifier, sequence_number"
                            + " + 1, type, time_stamp, 'NoteAdded', '1', ?, meta_data from"
                            + " domain_event where aggregate_identifier = ? and sequence_number ="
                            + " 1")
                .params(
                        "dead-" + caseId.substring(0, 20),
                        "Canary".getBytes(StandardCharsets.UTF_8),
                        caseId)
                .update();
        await().until(() -> !of(caseId).isEmpty());
        var letter = of(caseId).get(0);
        assertThat(letter.at("/follower").asString()).isEqualTo("case-views");
        assertThat(letter.at("/sequence").asLong()).isEqualTo(2);
        assertThat(letter.at("/waiting").asLong()).isOne();
        assertThat(letter.toString()).doesNotContain("Canary");
        assertThat(desk.admin().get("/actuator/health").expect(200).body()).contains("deadLetters");
        assertThat(desk.admin().get("/actuator/prometheus").expect(200).body())
                .contains("pirveli_dead_letters{follower=\"case-views\"} 1.0");

        var file = desk.operator().get("/api/v1/cases/" + caseId).expect(200);
        assertThat(file.header("ETag")).isEqualTo("\"2\"");
        assertThat(file.json().at("/waiting/sequence").asLong()).isEqualTo(2);
        assertThat(file.text("/waiting/since")).isEqualTo(letter.at("/parkedAt").asString());
        assertThat(page(caseId)).contains("as it stood before event 2");

        var vain = retried(Map.of("stream", caseId));
        assertThat(vain.at("/result/waiting").asInt()).isOne();
        assertThat(of(caseId).get(0).at("/tries").asInt()).isOne();

        Unguarded.log(server.bean(DataSource.class))
                .sql(
                        "delete from domain_event where aggregate_identifier = ? and"
                                + " sequence_number = 2")
                .param(caseId)
                .update();
        var done = retried(Map.of());
        assertThat(done.at("/result/released").asInt()).isOne();
        assertThat(of(caseId)).isEmpty();
        assertThat(desk.read(caseId).get("waiting").isNull()).isTrue();
        assertThat(page(caseId)).doesNotContain("as it stood before event");
    }

    @Test
    void a_consultation_waits_by_itself() {
        var jdbc = server.bean(JdbcClient.class);
        var id =
                desk.supervisor()
                        .post("/api/v1/consultations", Map.of("channel", "WALK_IN"))
                        .expect(201)
                        .text("/consultationId");
        long last =
                jdbc.sql(
                                "select max(sequence_number) from domain_event where"
                                        + " aggregate_identifier = ?")
                        .param(id)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        "insert into domain_event (event_identifier, aggregate_identifier,"
                            + " sequence_number, type, time_stamp, payload_type, payload_revision,"
                            + " payload, meta_data) select ?, aggregate_identifier, sequence_number"
                            + " + 1, type, time_stamp, 'ConsultationForgotten', '1', payload,"
                            + " meta_data from domain_event where aggregate_identifier = ? and"
                            + " sequence_number = ?")
                .params("dead-" + id.substring(0, 20), id, last)
                .update();
        await().until(() -> !of(id).isEmpty());
        var letter = of(id).get(0);
        assertThat(letter.at("/follower").asString()).isEqualTo("consultation-views");
        assertThat(letter.at("/eventType").asString()).isEqualTo("ConsultationForgotten");
        Unguarded.log(server.bean(DataSource.class))
                .sql("delete from domain_event where payload_type = 'ConsultationForgotten'")
                .update();
        assertThat(retried(Map.of("stream", id)).at("/result/released").asInt()).isOne();
        assertThat(of(id)).isEmpty();
    }

    @Test
    void a_history_shows_all_that_can_be_read_and_says_of_which_event_nothing_can() {
        var caseId = desk.assigned(Bodies.application());
        desk.operator().give(caseId, "add-note", Map.of("text", "Called")).expect(200);
        for (var type : List.of("CaseAssigned", "CaseForgotten")) {
            var healthy = damaged(caseId, type);

            var told = desk.auditor().get(PAST.formatted(caseId) + "/history").expect(200).json();
            assertThat(told.at("/items")).hasSize(3);
            assertThat(told.at("/items/1/type").asString()).isEqualTo(type);
            assertThat(told.at("/items/1/actor").asString()).isEqualTo("operator");
            assertThat(told.at("/items/1/payload").isNull()).isTrue();
            assertThat(told.at("/items/1/unreadable").asString()).endsWith("Exception");
            assertThat(told.at("/items/2/unreadable").isNull()).isTrue();
            assertThat(told.at("/items/2/payload/text").asString()).isEqualTo("Called");
            desk.auditor().get(PAST.formatted(caseId) + "?version=1").expect(200);
            for (var beyond :
                    List.of("?version=2", "?version=3", "/ladder", "/differences", "/commands")) {
                desk.supervisor()
                        .get(PAST.formatted(caseId) + beyond)
                        .refused(500, "EVENT_UNREADABLE");
            }

            assertThat(page(caseId))
                    .contains(told.at("/items/0/payload/caseNumber").asString(), "Called");
            assertThat(page(caseId + "/history"))
                    .contains("From here the case cannot be shown", "version=1", type);
            assertThat(page(caseId + "/history?version=1"))
                    .contains("The case as it stood", "cannot be read");

            assertThat(healthy.update()).isOne();
        }
        desk.auditor().get(PAST.formatted(caseId) + "?version=3").expect(200);
    }

    /** Leaves the assignment of a case so that nobody can read it; answered is what mends it. */
    private static JdbcClient.StatementSpec damaged(String caseId, String type) {
        var row = " where aggregate_identifier = ? and sequence_number = 1";
        var payload =
                server.bean(JdbcClient.class)
                        .sql("select payload from domain_event" + row)
                        .param(caseId)
                        .query((each, _) -> each.getBytes(1))
                        .single();
        var change = "update domain_event set payload_type = ?, payload = ?" + row;
        var log = Unguarded.log(server.bean(DataSource.class));
        log.sql(change).params(type, "{".getBytes(StandardCharsets.UTF_8), caseId).update();
        return log.sql(change).params("CaseAssigned", payload, caseId);
    }

    private static String page(String caseId) {
        return Visitor.signedIn(server.address(), "operator")
                .get("/console/cases/" + caseId)
                .body();
    }

    private static JsonNode of(String caseId) {
        return desk.auditor().get(PATH + "?stream=" + caseId).expect(200).json().at("/items");
    }

    private static JsonNode retried(Map<String, Object> asked) {
        var taken = desk.admin().post(PATH + "/retries", asked).expect(202);
        await().until(() -> read(taken).at("/state").asString().equals("DONE"));
        return read(taken);
    }

    private static JsonNode read(Reply taken) {
        return desk.auditor().get(taken.header("Location")).expect(200).json();
    }

    @Test
    void auditors_read_and_only_administrators_have_them_tried_again() {
        desk.auditor().get(PATH).expect(200);
        desk.auditor().post(PATH + "/retries", Map.of()).refused(403, "NOT_AUTHORISED");
        desk.supervisor().get(PATH).refused(403, "NOT_AUTHORISED");
        desk.auditor().get(PATH + "?cursor=none").refused(400, "INVALID_REQUEST");
    }
}
