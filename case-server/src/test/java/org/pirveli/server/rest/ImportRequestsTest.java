package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pirveli.server.engine.CaseRegistry;
import tools.jackson.databind.JsonNode;

/** What an import may be, who may see it, and what is told of its rows. */
final class ImportRequestsTest {

    private static final String HEADER =
            "id,kind,channel,received_local,topic,outcome,respondedAt,name\n";

    private final TestServer server = TestServer.on(Store.H2);
    private final Caller integrator = server.as("integrator");

    @Test
    void an_answer_with_its_time_is_measured_and_closed() {
        var early = unique();
        var late = unique();
        finished(
                csv(
                        early
                                + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,accepted,"
                                + "2023-01-04T11:00:00+04:00,Nino Example\n"
                                + late
                                + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,"
                                + "out_of_mandate,2023-02-04T11:00:00+04:00,Ana Sample\n"));
        assertThat(file(early).at("/clocks/0/state").asString()).isEqualTo("MET");
        var missed = file(late);
        assertThat(missed.at("/clocks/0/state").asString()).isEqualTo("MET_LATE");
        assertThat(missed.at("/clocks/0/stoppedAt").asString())
                .isEqualTo("2023-02-04T07:00:00.000Z");
        assertThat(missed.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(missed.at("/escalations").size()).isZero();
    }

    @Test
    void every_row_that_is_refused_is_told_with_its_line_its_field_and_why() {
        var done =
                finished(
                        csv(
                                unique()
                                        + ",application,web,2023-01-03T10:00:00+04:00,CHESS,,,\n"
                                        + unique()
                                        + ",application,web,2099-01-03T10:00:00+04:00,HEALTH,,,\n"
                                        + unique()
                                        + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,"
                                        + "accepted,2022-01-03T10:00:00+04:00,\n"
                                        + unique()
                                        + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,"
                                        + "more_time,2023-01-04T10:00:00+04:00,\n"
                                        + "\"\",petition,web,then,HEALTH,,,\n"
                                        + "1,call,hotline,2023-01-03T10:00:00+04:00,,,,\n"));
        assertThat(done.at("/refused").intValue()).isEqualTo(5);
        assertThat(done.at("/consultations").intValue()).isEqualTo(1);
        assertThat(done.at("/registered").intValue()).isZero();
        assertThat(done.at("/errors").valueStream())
                .extracting(error ->
                        "%d %s %s"
                                .formatted(
                                        error.at("/line").intValue(),
                                        error.at("/field").asString(),
                                        error.at("/code").asString()))
                .containsExactlyInAnyOrder(
                        "2 topic UNKNOWN_TOPIC",
                        "3 received_local RECEIVED_IN_FUTURE",
                        "4 respondedAt OCCURRED_AT_INVALID",
                        "5 respondedAt INVALID_REQUEST",
                        "6 id INVALID_REQUEST",
                        "6 kind INVALID_REQUEST",
                        "6 received_local INVALID_REQUEST");
        assertThat(done.at("/errors").valueStream())
                .allSatisfy(error -> assertThat(error.at("/detail").asString()).isNotBlank());
    }

    @Test
    void no_more_than_a_hundred_faults_are_told_but_every_refused_row_is_counted() {
        var rows = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            rows.append(",application,web,2023-01-03T10:00:00+04:00,HEALTH,,,\n");
        }
        var done = finished(csv(rows.toString()));
        assertThat(done.at("/refused").intValue()).isEqualTo(150);
        assertThat(done.at("/errors").size()).isEqualTo(100);
    }

    @Test
    void lines_of_json_are_taken_too() {
        var reference = unique();
        var accepted =
                integrator
                        .send(
                                "POST",
                                "/api/v1/imports/cases",
                                "application/x-ndjson; charset=utf-8",
                                """
                                {"externalReference":"%s","kind":"COMPLAINT","channel":"POST",\
                                "receivedAt":"2023-01-03T10:00:00+04:00","subject":"ცივი ბინა",\
                                "applicant":{"name":"ნინო მაგალითაძე","language":"ka"}}
                                not JSON
                                """
                                        .formatted(reference)
                                        .getBytes(StandardCharsets.UTF_8))
                        .expect(202);
        var done = ImportsTest.finished(integrator, accepted);
        assertThat(done.at("/registered").intValue()).isEqualTo(1);
        assertThat(done.at("/errors/0/line").intValue()).isEqualTo(2);
        assertThat(file(reference).at("/subject").asString()).isEqualTo("ცივი ბინა");
    }

    @Test
    void an_import_belongs_to_whoever_sent_it_and_a_supervisor_sees_all() {
        var sent = ImportsTest.send(server.as("supervisor"), csv("")).expect(202);
        var path = sent.header("Location");
        integrator.get(path).refused(404, "NOT_FOUND");
        server.as("supervisor").get(path).expect(200);
        server.as("supervisor")
                .get(ImportsTest.send(integrator, csv("")).header("Location"))
                .expect(200);
    }

    @Test
    void its_cases_belong_to_whoever_sent_it() {
        var reference = unique();
        finished(csv(reference + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,accepted,,\n"));
        var file = file(reference);
        assertThat(file.at("/registeredBy").asString()).isEqualTo("integrator");
        integrator.get("/api/v1/cases/" + file.at("/caseId").asString()).expect(200);
    }

    @Test
    void the_same_key_and_the_same_body_are_one_import() {
        var key = UUID.randomUUID().toString();
        var body = csv(unique() + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,,,\n");
        var once = ImportsTest.send(integrator, body, "Idempotency-Key", key).expect(202);
        var twice = ImportsTest.send(integrator, body, "Idempotency-Key", key).expect(202);
        assertThat(twice.text("/importId")).isEqualTo(once.text("/importId"));
        ImportsTest.send(integrator, csv(""), "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_CONFLICT");
    }

    @Test
    void what_makes_no_sense_as_a_whole_is_refused_at_once() {
        var reply =
                ImportsTest.send(
                        integrator, "id,kind,channel,recieved\n".getBytes(StandardCharsets.UTF_8));
        reply.refused(400, "INVALID_REQUEST");
        assertThat(reply.json().get("errors").valueStream())
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/recieved", "/received_local");
        ImportsTest.send(integrator, csv("1,application,web,\"2023\n"))
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void other_media_types_and_compressed_bodies_are_refused() {
        for (var type :
                new String[] {"application/json", "text/csv; charset=windows-1252", "text/*"}) {
            integrator
                    .send("POST", "/api/v1/imports/cases", type, csv(""))
                    .refused(415, "UNSUPPORTED_MEDIA_TYPE");
        }
        ImportsTest.send(integrator, csv(""), "Content-Encoding", "gzip")
                .refused(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void more_than_a_hundred_thousand_rows_are_too_many() {
        var rows = "1,call,hotline,2023-01-03T10:00:00+04:00,,,,\n".repeat(100_001);
        var reply = ImportsTest.send(integrator, csv(rows));
        reply.refused(413, "CONTENT_TOO_LARGE");
        assertThat(reply.json().get("maximumRows").intValue()).isEqualTo(100_000);
    }

    @Test
    void unknown_parameters_and_unknown_imports_are_refused() {
        integrator
                .send("POST", "/api/v1/imports/cases?dryRun=true", "text/csv", csv(""))
                .refused(400, "INVALID_REQUEST");
        integrator.get("/api/v1/imports/seven").refused(400, "INVALID_REQUEST");
        integrator.get("/api/v1/imports/" + UUID.randomUUID()).refused(404, "NOT_FOUND");
    }

    private JsonNode finished(byte[] csv) {
        return ImportsTest.finished(integrator, ImportsTest.send(integrator, csv).expect(202));
    }

    /** The case of a reference; there is no list by references, so the registry is asked. */
    private JsonNode file(String reference) {
        var entry =
                server.bean(CaseRegistry.class)
                        .findByReference("integrator", reference)
                        .orElseThrow();
        return server.as("supervisor").get("/api/v1/cases/" + entry.caseId()).expect(200).json();
    }

    private static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
