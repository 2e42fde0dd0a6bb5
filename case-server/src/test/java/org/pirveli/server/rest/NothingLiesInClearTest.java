package org.pirveli.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.harness.ServerLog;
import org.pirveli.server.harness.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A canary's name is put wherever anything can be told of a person; then it is looked for wherever
 * anything is kept.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NothingLiesInClearTest {

    private static final String CASES = "/api/v1/cases";
    private static final String DIGITS = "599271828";

    /** Nobody else writes it. */
    private static final String CANARY = "Kanar" + UUID.randomUUID().toString().substring(0, 8);

    private static final String GEORGIAN = "კანარელიძე";
    private static final Traces TRACES = new Traces(List.of(CANARY, GEORGIAN, DIGITS));
    private static final String PROBE = "Probe" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir Path directory;
    private String url = "";

    @ParameterizedTest
    @EnumSource
    void of_whoever_was_told_of_no_table_file_or_log_keeps_a_word(Store store) {
        var settings = settings(store);
        Path files;
        try (var server = TestServer.start(settings);
                var _ = ServerLog.into(log())) {
            var database = server.bean(DataSource.class);
            var caseId = told(new Desk(server));
            assertThat(TRACES.inTables(database)).isEmpty();
            theEyesAreOpen(database);

            erased(server, database);
            var file = new Desk(server).read(caseId);
            assertThat(file.at("/applicant/name").asString()).isEqualTo("[erased]");
            assertThat(new Desk(server).history(caseId)).contains("FirstResponseIssued");
            files = files(store, database);
        }
        assertThat(new Traces(List.of("ImportWork")).inFiles(directory)).containsExactly(log());
        compacted(store);
        assertThat(new Traces(List.of(PROBE)).inFiles(files)).isNotEmpty();
        assertThat(TRACES.inFiles(files)).isEmpty();
        assertThat(TRACES.inFiles(directory)).isEmpty();
    }

    /** What the server logs. */
    private Path log() {
        return directory.resolve("server.log");
    }

    private List<String> settings(Store store) {
        var settings = new ArrayList<String>();
        if (store == Store.POSTGRESQL) {
            settings.addAll(store.settings());
            url = settings.getFirst().substring("--spring.datasource.url=".length());
        }
        settings.add("--pirveli.data-dir=" + directory);
        settings.add("--pirveli.keys.master=" + directory.resolve("master-key.json"));
        return settings;
    }

    private static String told(Desk desk) {
        var caseId = desk.assigned(application());
        var retried = new HashMap<>(application());
        retried.put("subject", CANARY + " again");
        for (int i = 0; i < 2; i++) {
            desk.operator().post(CASES, retried, "Idempotency-Key", "the same").expect(201);
        }
        desk.operator()
                .give(caseId, "add-note", Map.of("text", "Call " + CANARY + " on " + DIGITS))
                .expect(200);
        desk.operator()
                .give(
                        caseId,
                        "correct-applicant-data",
                        Map.of("name", CANARY + " the Second", "reason", CANARY + " asked"))
                .expect(200);
        desk.operator()
                .send(
                        "PUT",
                        CASES + "/" + caseId + "/documents?fileName=" + CANARY + ".pdf",
                        "application/pdf",
                        ("%PDF-1.7\n" + (CANARY + " wrote this. ").repeat(40_000)).getBytes(UTF_8))
                .expect(201);
        desk.operator()
                .send(
                        "PUT",
                        CASES + "/" + caseId + "/drafts/answer",
                        "application/json",
                        "{\"content\":{\"text\":\"Dear %s\"}}".formatted(CANARY).getBytes(UTF_8))
                .expect(200);
        desk.operator()
                .give(
                        caseId,
                        "submit-reply",
                        Map.of("kind", "ANSWER", "channel", "WEB", "text", "Draft for " + CANARY))
                .expect(200);
        desk.supervisor().give(caseId, "return-reply", Bodies.because(CANARY)).expect(200);
        desk.operator()
                .give(
                        caseId,
                        "issue-first-response",
                        Map.of("kind", "ANSWER", "channel", "WEB", "text", "Dear " + CANARY))
                .expect(200);
        desk.operator().give(caseId, "close-case", Map.of("outcome", "ANSWERED", "reason", CANARY));
        called(new Sessions(desk.server()));
        imported(desk);
        searchedAndRefused(desk, caseId);
        return caseId;
    }

    private static Map<String, Object> application() {
        var body = Bodies.application("subject", "Complaint of " + CANARY + " " + GEORGIAN);
        body.put("description", CANARY + " says that");
        body.put("respondent", "Director " + CANARY);
        body.put("representative", Map.of("name", CANARY, "authority", "Mother of " + CANARY));
        body.put(
                "applicant",
                Map.of(
                        "name",
                        GEORGIAN + " " + CANARY,
                        "phone",
                        "+995 " + DIGITS,
                        "email",
                        CANARY + "@example.org",
                        "postalAddress",
                        CANARY + " street"));
        return body;
    }

    private static void called(Sessions sessions) {
        SignedCall.of(
                        Map.of(
                                "event",
                                "newCall",
                                "callId",
                                "call-" + UUID.randomUUID(),
                                "from",
                                "995" + DIGITS,
                                "to",
                                "+995322000000",
                                "direction",
                                "in"))
                .sentBy(sessions.server().nobody())
                .expect(200);
        var id = sessions.offered(Map.of("phone", "+995 " + DIGITS, "language", "ka"));
        sessions.answered("operator", id);
        sessions.give("operator", id, "identify-caller", Map.of("name", CANARY)).expect(200);
        sessions.give(
                        "operator",
                        id,
                        "record-step",
                        Map.of("step", "GREETING", "note", CANARY + " greets"))
                .status();
        sessions.give(
                        "operator",
                        id,
                        "register-application",
                        Map.of("kind", "APPLICATION", "subject", CANARY + " calls"))
                .expect(200);
    }

    private static void imported(Desk desk) {
        var lines =
                """
                {"id":"canary-1","kind":"COMPLAINT","channel":"POST","subject":"%1$s",\
                "receivedAt":"2023-01-03T10:00:00+04:00","applicant":{"name":"%1$s"}}
                {"id":"canary-2","kind":"COMPLAINT","channel":"%1$s","subject":"%1$s",\
                "receivedAt":"%1$s","%1$s":"%1$s"}
                {"%1$s":"%1$s"
                """
                        .formatted(CANARY);
        var accepted =
                desk.integrator()
                        .send(
                                "POST",
                                "/api/v1/imports/cases",
                                "application/x-ndjson",
                                lines.getBytes(UTF_8))
                        .expect(202);
        var done = ImportsTest.finished(desk.integrator(), accepted);
        assertThat(done.get("registered").intValue()).isEqualTo(1);
        assertThat(done.get("refused").intValue()).isEqualTo(2);
    }

    private static void searchedAndRefused(Desk desk, String caseId) {
        for (var asked : List.of(CANARY, "+995" + DIGITS)) {
            var found = desk.operator().get(CASES + "?q=" + URLEncoder.encode(asked, UTF_8));
            assertThat(found.expect(200).json().get("items")).as(asked).isNotEmpty();
        }
        desk.operator().get(CASES + "/" + caseId + "/similar").status();
        var wrong = application();
        wrong.put(CANARY, CANARY);
        desk.operator().post(CASES, wrong, "Idempotency-Key", "wrong").expect(400);
        desk.operator().post(CASES, "{\"subject\": \"" + CANARY).expect(400);
        desk.operator().give(caseId, "classify-case", Map.of("topic", CANARY)).status();
    }

    /** What is written in clear is found, in tables as in files: so nothing is overlooked. */
    private static void theEyesAreOpen(DataSource database) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("create table probe (word varchar(100))").update();
        jdbc.sql("insert into probe (word) values (?)").param(PROBE).update();
        assertThat(new Traces(List.of(PROBE)).inTables(database)).containsExactly("probe.word");
    }

    private static void erased(TestServer server, DataSource database) {
        var subjects =
                JdbcClient.create(database)
                        .sql("select distinct subject_id from case_file")
                        .query((row, _) -> new SubjectId(row.getObject(1, UUID.class)))
                        .list();
        assertThat(subjects).hasSizeGreaterThanOrEqualTo(3);
        subjects.forEach(server.bean(SubjectKeys.class)::erase);
    }

    /** Where the database keeps its files, the log of what it writes among them. */
    private Path files(Store store, DataSource database) {
        return store == Store.H2
                ? directory
                : JdbcClient.create(database)
                        .sql("show data_directory")
                        .query((row, _) -> Path.of(row.getString(1)))
                        .single();
    }

    private void compacted(Store store) {
        switch (store) {
            case H2 -> {
                execute("jdbc:h2:file:" + directory.resolve("pirveli"), "shutdown compact");
                execute("jdbc:h2:file:" + directory.resolve("pirveli-keys"), "shutdown compact");
            }
            case POSTGRESQL -> {
                execute(url, "vacuum full");
                execute(url, "checkpoint");
            }
        }
    }

    private static void execute(String url, String command) {
        var database =
                url.startsWith("jdbc:h2:")
                        ? new DriverManagerDataSource(url, "sa", "")
                        : new DriverManagerDataSource(url);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
