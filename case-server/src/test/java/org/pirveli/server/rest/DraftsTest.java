package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What somebody is writing is kept for them alone, until it is thrown away or the person erased.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DraftsTest {

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void begin() {
        server =
                TestServer.start(
                        List.of("--spring.datasource.url=jdbc:h2:mem:drafts;DB_CLOSE_DELAY=-1"));
        desk = new Desk(server);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void the_latest_counts_and_is_read_by_its_writer_alone() {
        var path = draftOf(desk.registered());
        save(desk.operator(), path, "Dear").expect(200);
        save(desk.operator(), path, "Dear Sir").expect(200);
        var mine = desk.operator().get(path).expect(200);
        assertThat(mine.text("/content/text")).isEqualTo("Dear Sir");
        assertThat(mine.json().get("version").intValue()).isEqualTo(1);
        assertThat(mine.text("/savedAt")).isNotBlank();
        for (var other : List.of(server.as("operator2"), desk.supervisor())) {
            assertThat(other.get(path).expect(200).json().get("content").isNull()).isTrue();
        }
    }

    @Test
    void what_was_thrown_away_is_gone() {
        var path = draftOf(desk.registered());
        save(desk.operator(), path, "Dear").expect(200);
        desk.operator().send("DELETE", path, null, null).expect(204);
        assertThat(desk.operator().get(path).expect(200).json().get("content").isNull()).isTrue();
        desk.operator().send("DELETE", path, null, null).expect(204);
    }

    @Test
    void nothing_is_kept_about_a_case_that_may_not_be_seen() {
        var path = draftOf(desk.registered());
        save(server.as("operator3"), path, "Dear").refused(404, "NOT_FOUND");
        server.as("operator3").get(path).refused(404, "NOT_FOUND");
    }

    @Test
    void what_is_written_in_a_consultation_is_kept_too() {
        var sessions = new Sessions(server);
        var path = "/api/v1/consultations/%s/drafts/notes".formatted(sessions.answered("operator"));
        save(desk.operator(), path, "Says that").expect(200);
        assertThat(desk.operator().get(path).text("/content/text")).isEqualTo("Says that");
        save(server.as("operator2"), path, "Dear").refused(404, "NOT_FOUND");
    }

    @Test
    void drafts_go_with_the_person_whom_they_are_about() {
        var caseId = desk.registered();
        var path = draftOf(caseId);
        save(desk.operator(), path, "Dear").expect(200);
        desk.erased(desk.readText(caseId, "/applicant/subjectId"));
        assertThat(desk.operator().get(path).expect(200).json().get("content").isNull()).isTrue();
    }

    @Test
    void a_draft_says_what_it_is_and_how_much() {
        var caseId = desk.registered();
        save(desk.operator(), "/api/v1/cases/" + caseId + "/drafts/Answer", "Dear")
                .refused(400, "INVALID_REQUEST");
        save(desk.operator(), draftOf(caseId), "x".repeat(20_001)).refused(400, "INVALID_REQUEST");
    }

    private static String draftOf(String caseId) {
        return "/api/v1/cases/" + caseId + "/drafts/answer";
    }

    private static Reply save(Caller caller, String path, String text) {
        return caller.send(
                "PUT",
                path,
                "application/json",
                "{\"version\":1,\"content\":{\"text\":\"%s\"}}"
                        .formatted(text)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
