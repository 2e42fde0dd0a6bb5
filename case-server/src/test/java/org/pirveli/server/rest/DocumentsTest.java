package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DocumentsTest {

    @Parameter Store store;

    @Test
    void a_document_is_read_back_byte_by_byte_under_the_name_that_it_came_with() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var content = pdf(700_000, 1);

        var kept = keep(desk.operator(), caseId, "%E1%83%AC%20letter.pdf", content).expect(201);

        assertThat(kept.text("/sha256")).isEqualTo(sha256(content));
        assertThat(kept.text("/mediaType")).isEqualTo("application/pdf");
        assertThat(kept.json().get("version").asInt()).isEqualTo(2);
        assertThat(kept.header("ETag")).isEqualTo("\"2\"");
        assertThat(desk.readText(caseId, "/documents/0/fileName")).isEqualTo("\u10ec letter.pdf");

        var read = desk.operator().get(kept.header("Location")).expect(200);
        assertThat(read.response().body()).isEqualTo(content);
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("%E1%83%AC%20letter.pdf");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_same_content_again_adds_nothing() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var content = pdf(1_000, 2);
        keep(desk.operator(), caseId, "a.pdf", content).expect(201);
        var again = keep(desk.operator(), caseId, "b.pdf", content).expect(200);
        assertThat(again.json().get("version").asInt()).isEqualTo(2);
        assertThat(desk.history(caseId))
                .containsExactly("ApplicationRegistered", "DocumentAttached");
    }

    @Test
    void two_people_who_send_the_same_content_at_once_both_keep_it() throws Exception {
        var desk = Desk.on(store);
        var person = Map.of("subjectId", UUID.randomUUID().toString());
        var cases = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            cases.add(desk.registered(Bodies.application("applicant", person)));
        }
        var content = pdf(300_000, 3);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent =
                    cases.stream()
                            .map(each ->
                                    threads.submit(
                                            () -> keep(desk.operator(), each, "a.pdf", content)))
                            .toList();
            for (var each : sent) {
                each.get().expect(201);
            }
        }
        for (var caseId : cases) {
            assertThat(
                            desk.operator()
                                    .get(path(caseId) + "/" + sha256(content))
                                    .expect(200)
                                    .response()
                                    .body())
                    .isEqualTo(content);
        }
    }

    @Test
    void a_type_is_told_by_the_content_and_not_by_the_name() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var program = new byte[2_000];
        program[0] = 'M';
        program[1] = 'Z';
        var refused =
                keep(desk.operator(), caseId, "letter.pdf", program)
                        .refused(415, "DOCUMENT_TYPE_REFUSED");
        assertThat(refused.text("/found")).isNotEqualTo("application/pdf");
        assertThat(refused.json().get("kept").valueStream().map(each -> each.asString()))
                .contains("application/pdf");
        assertThat(desk.history(caseId)).hasSize(1);
    }

    @Test
    void what_is_too_large_or_empty_is_refused_and_leaves_nothing() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        keep(desk.operator(), caseId, "a.pdf", pdf(20 * 1024 * 1024 + 1, 4))
                .refused(413, "CONTENT_TOO_LARGE");
        keep(desk.operator(), caseId, "a.pdf", new byte[0]).refused(409, "DOCUMENT_EMPTY");
        desk.operator()
                .send("PUT", path(caseId), "application/pdf", pdf(10, 5))
                .refused(400, "INVALID_REQUEST");
        keep(desk.operator(), caseId, "..%2F", pdf(10, 5)).refused(400, "INVALID_REQUEST");
        assertThat(desk.history(caseId)).hasSize(1);
    }

    @Test
    void of_a_path_only_the_last_part_is_kept() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        keep(desk.operator(), caseId, "..%2F..%2Fetc%2Fletter.pdf", pdf(100, 6)).expect(201);
        assertThat(desk.readText(caseId, "/documents/0/fileName")).isEqualTo("letter.pdf");
    }

    @Test
    void a_document_known_by_its_digest_is_elsewhere_until_it_is_sent() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var content = pdf(500, 7);
        desk.operator()
                .give(
                        caseId,
                        "attach-document",
                        Map.of(
                                "fileName",
                                "paper.pdf",
                                "mediaType",
                                "application/pdf",
                                "size",
                                content.length,
                                "sha256",
                                sha256(content)))
                .expect(200);
        var address = path(caseId) + "/" + sha256(content);
        desk.operator().get(address).refused(404, "DOCUMENT_ELSEWHERE");
        keep(desk.operator(), caseId, "paper.pdf", content).expect(200);
        assertThat(desk.operator().get(address).expect(200).response().body()).isEqualTo(content);
    }

    @Test
    void documents_are_read_by_those_who_may_see_the_case() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var address =
                keep(desk.operator(), caseId, "a.pdf", pdf(100, 8)).expect(201).header("Location");
        desk.server().as("auditor").get(address).expect(200);
        desk.server().as("operator3").get(address).refused(404, "NOT_FOUND");
        desk.integrator().get(address).refused(404, "NOT_FOUND");
        desk.server().as("admin").get(address).refused(403, "NOT_AUTHORISED");
        keep(desk.server().as("operator3"), caseId, "b.pdf", pdf(100, 9)).refused(404, "NOT_FOUND");
        desk.operator().get(path(caseId) + "/" + "0".repeat(64)).refused(404, "NOT_FOUND");
    }

    @Test
    void a_scanner_keeps_infected_documents_out_and_without_it_nothing_comes_in(
            @TempDir Path folder) throws IOException {
        var scanner = folder.resolve("scanner");
        Files.writeString(
                scanner,
                """
                #!/bin/sh
                head -c 4096 "$1" | grep -q EICAR && exit 1
                [ -e "$(dirname "$0")/away" ] && exit 2
                exit 0
                """);
        assertThat(scanner.toFile().setExecutable(true)).isTrue();
        var settings = new ArrayList<>(store.settings());
        settings.add("--pirveli.documents.scanner=" + scanner);
        try (var server = TestServer.start(settings)) {
            var desk = new Desk(server);
            var caseId = desk.registered();
            keep(desk.operator(), caseId, "clean.pdf", pdf(100, 10)).expect(201);
            var infected = "%PDF-1.7 EICAR".getBytes(StandardCharsets.US_ASCII);
            keep(desk.operator(), caseId, "bad.pdf", infected).refused(409, "DOCUMENT_INFECTED");
            Files.createFile(folder.resolve("away"));
            var away =
                    keep(desk.operator(), caseId, "later.pdf", pdf(100, 11))
                            .refused(503, "SCANNER_UNAVAILABLE");
            assertThat(away.header("Retry-After")).isNotBlank();
            assertThat(desk.history(caseId)).hasSize(2);
        }
    }

    @Test
    void a_document_lies_encrypted_and_its_digest_is_told_by_no_table() throws Exception {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var content = pdf(600_000, 12);
        keep(desk.operator(), caseId, "a.pdf", content).expect(201);

        var jdbc = JdbcClient.create(desk.server().bean(DataSource.class));
        var parts =
                jdbc.sql(
                                "select name, content from document_part where subject_id ="
                                        + " cast(? as uuid) order by part")
                        .param(desk.readText(caseId, "/applicant/subjectId"))
                        .query((row, _) -> Map.entry(row.getString(1), row.getBytes(2)))
                        .list();
        assertThat(parts).hasSize(3);
        assertThat(parts)
                .allSatisfy(part -> {
                    assertThat(part.getKey()).isNotEqualTo(sha256(content));
                    assertThat(new String(part.getValue(), StandardCharsets.ISO_8859_1))
                            .doesNotContain("PDF")
                            .doesNotContain(
                                    new String(content, 300_000, 32, StandardCharsets.ISO_8859_1));
                });
        assertThat(
                        jdbc.sql(
                                        "select payload from domain_event where"
                                                + " aggregate_identifier = ?")
                                .param(caseId)
                                .query((row, _) ->
                                        new String(row.getBytes(1), StandardCharsets.UTF_8))
                                .list())
                .hasSize(2)
                .noneMatch(event -> event.contains(sha256(content)));
    }

    @Test
    void a_document_of_a_person_who_was_erased_is_gone_and_none_is_added() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var content = pdf(1_000, 13);
        var address =
                keep(desk.operator(), caseId, "a.pdf", content).expect(201).header("Location");
        desk.erased(desk.readText(caseId, "/applicant/subjectId"));

        desk.auditor().get(address).refused(410, "DOCUMENT_ERASED");
        keep(desk.operator(), caseId, "b.pdf", pdf(1_000, 14)).refused(409, "SUBJECT_ERASED");
        assertThat(desk.readText(caseId, "/documents/0/sha256")).isEqualTo("[erased]");
        assertThat(desk.history(caseId)).hasSize(2);
    }

    @Test
    void a_document_that_somebody_changed_where_it_lies_is_not_handed_out() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var content = pdf(100, 15);
        var address =
                keep(desk.operator(), caseId, "a.pdf", content).expect(201).header("Location");
        var changed =
                JdbcClient.create(desk.server().bean(DataSource.class))
                        .sql(
                                "update document_part set content = ? where subject_id = cast(? as"
                                        + " uuid)")
                        .params(content, desk.readText(caseId, "/applicant/subjectId"))
                        .update();
        assertThat(changed).isEqualTo(1);
        assertThat(desk.operator().get(address).response().body()).isNotEqualTo(content);
    }

    private static Reply keep(Caller caller, String caseId, String fileName, byte[] content) {
        return caller.send(
                "PUT", path(caseId) + "?fileName=" + fileName, "application/octet-stream", content);
    }

    private static String path(String caseId) {
        return "/api/v1/cases/" + caseId + "/documents";
    }

    private static byte[] pdf(int size, long seed) {
        var content = new byte[size];
        new Random(seed).nextBytes(content);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, Math.min(head.length, size));
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
