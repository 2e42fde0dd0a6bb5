package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.server.harness.Apart;
import org.pirveli.server.start.Upkeep;

/** The whole server, with an account of the database for each of its parts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AccountsApartServeTest {

    private static @TempDir Path folder;
    private static Apart database;
    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void open() {
        database = Apart.migrated();
        server = TestServer.start(settings());
        desk = new Desk(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> settings() {
        var settings = new ArrayList<>(database.settings());
        settings.add("--pirveli.data-dir=" + folder);
        return settings;
    }

    @Test
    void a_case_is_registered_given_out_answered_and_closed_and_its_views_follow() {
        var caseId = desk.closed();
        assertThat(desk.readText(caseId, "/status")).isEqualTo("CLOSED");
        assertThat(desk.history(caseId)).isNotEmpty();
        desk.supervisor().get("/api/v1/queue").expect(200);
        desk.supervisor().get("/api/v1/sla/summary").expect(200);
        desk.supervisor().get("/api/v1/reports/first-response").expect(200);
        desk.supervisor().get("/api/v1/cases/" + caseId + "/circumstances").expect(200);
        desk.auditor().get("/api/v1/cases/" + caseId + "?version=1").expect(200);
    }

    @Test
    void what_is_missed_is_escalated() {
        var caseId = desk.registered(Bodies.complaintReceived(server.daysAgo(20)));
        desk.awaitEscalations(caseId, 3);
        desk.supervisor().get("/api/v1/escalations").expect(200);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "Seen", "level", 1))
                .expect(200);
    }

    @Test
    void calls_are_taken_and_repeated_requests_answered_once() {
        var sessions = new Sessions(server);
        var id = sessions.answered("operator2");
        sessions.followsProtocol("operator2", id);
        sessions.give("operator2", id, "complete", Map.of()).expect(200);
        assertThat(sessions.read("supervisor", id).expect(200).text("/consultation/status"))
                .isEqualTo("COMPLETED");
        var key = UUID.randomUUID().toString();
        var body = Bodies.application();
        assertThat(caseOf(body, key)).isEqualTo(caseOf(body, key));
    }

    private static String caseOf(Map<String, Object> body, String key) {
        return desk.operator()
                .post("/api/v1/cases", body, "Idempotency-Key", key)
                .expect(201)
                .text("/caseId");
    }

    @Test
    void rules_change_documents_are_kept_records_imported_and_promises_rehearsed() {
        var caseId = desk.registered();
        desk.operator()
                .send(
                        "PUT",
                        "/api/v1/cases/" + caseId + "/documents?fileName=a.txt",
                        "text/plain",
                        "To be read.".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        desk.supervisor()
                .post(
                        "/api/v1/calendars/georgia/commands/declare-non-working-day",
                        Map.of("date", "2031-03-05", "decree", "12", "reason", "Mourning"))
                .expect(200);
        var imported =
                desk.integrator()
                        .send(
                                "POST",
                                "/api/v1/imports/cases",
                                "text/csv",
                                "id,kind,channel,received_local".getBytes(StandardCharsets.UTF_8))
                        .expect(202);
        finished(desk.integrator(), imported.header("Location"));
        var rehearsed =
                desk.supervisor()
                        .post(
                                "/api/v1/rehearsals",
                                Map.of("from", "2020-01-01", "to", "2020-01-31"))
                        .expect(202);
        finished(desk.supervisor(), rehearsed.header("Location"));
    }

    private static void finished(Caller caller, String location) {
        await().until(() ->
                !List.of("WAITING", "RUNNING")
                        .contains(caller.get(location).expect(200).text("/state")));
    }

    @Test
    void views_are_rebuilt_and_proved_right_beside_the_server() {
        var caseId = desk.answered();
        var before = desk.readText(caseId, "/version");
        assertThat(upkeep("rebuild-views")).isZero();
        assertThat(upkeep("verify-views")).isZero();
        assertThat(desk.readText(caseId, "/version")).isEqualTo(before);
        assertThat(desk.readText(desk.registered(), "/status")).isEqualTo("RECEIVED");
    }

    private static int upkeep(String command) {
        var arguments = settings();
        arguments.add("--pirveli.command=" + command);
        arguments.add("--logging.threshold.console=warn");
        return Upkeep.run(arguments.toArray(String[]::new)).orElseThrow();
    }
}
