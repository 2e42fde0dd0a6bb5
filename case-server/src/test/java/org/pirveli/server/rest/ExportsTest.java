package org.pirveli.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.audit.note.VerifierKey;
import org.pirveli.audit.tool.PirveliVerify;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.evidence.LogKey;

/** What an auditor hands to a court, and what the court makes of it without the office. */
@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ExportsTest {

    private static final String PATH = "/api/v1/audit/exports";
    private static final String PURPOSE = "Asked for by the city court, matter 17";
    private static final String CANARY = "ნესტან კანარი Quetzal";

    @Parameter Store store;
    @TempDir Path folder;

    /** How a run of the verifier ended. */
    private record Ended(int code, String said) {}

    @Test
    void a_case_is_proved_offline_with_its_texts_in_clear() throws Exception {
        var desk = Desk.on(store);
        var caseId = withCanary(desk);
        var file = fetched(desk, ofCase(desk, caseId));
        var ended = verified(desk, file);
        assertThat(ended.said()).contains("HOLDS", "of stream " + caseId, " 0 not told");
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(byTheProgramItself(desk, file)).isEqualTo(PirveliVerify.HOLDS);
        assertThat(text(file, "texts.ndjson")).contains(CANARY);
        assertThat(text(file, "events.ndjson")).doesNotContain(CANARY);
    }

    @Test
    void a_falsified_text_an_event_left_out_and_another_count_are_found() throws Exception {
        var desk = Desk.on(store);
        var file = fetched(desk, ofCase(desk, withCanary(desk)));
        var falsified = changed(file, "texts.ndjson", text -> text.replace("Quetzal", "Quezal"));
        assertThat(verified(desk, falsified).code()).isEqualTo(PirveliVerify.BROKEN);
        assertThat(verified(desk, falsified).said()).contains("TEXT_CHANGED");
        var shorter =
                changed(
                        file,
                        "events.ndjson",
                        text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThat(verified(desk, shorter).said()).contains("EVENT_MISSING");
        var other = changed(file, "count.txt", text -> text.replaceFirst("\n\\d+\n", "\n1\n"));
        assertThat(verified(desk, other).said()).contains("COUNT_NOT_SIGNED");
    }

    @Test
    void an_erased_person_is_not_told_any_more_and_everything_holds_as_before() throws Exception {
        var desk = Desk.on(store);
        var caseId = withCanary(desk);
        var export = ofCase(desk, caseId);
        assertThat(verified(desk, fetched(desk, export)).code()).isEqualTo(PirveliVerify.HOLDS);
        var subject = desk.readText(caseId, "/applicant/subjectId");
        desk.erased(subject);
        var file = fetched(desk, export);
        var ended = verified(desk, file);
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(ended.said()).contains("0 told and proved").doesNotContain(" 0 not told");
        for (var each : entries(file).entrySet()) {
            assertThat(readable(each.getKey(), each.getValue()))
                    .as(each.getKey())
                    .doesNotContain("Quetzal");
        }
        assertThat(readable("case-ka.pdf", entry(file, "readable/case-ka.pdf")))
                .contains("წაშლილია");
    }

    @Test
    void the_printed_case_tells_number_purpose_history_and_checkpoint_in_both_languages()
            throws Exception {
        var desk = Desk.on(store);
        var caseId = withCanary(desk);
        var file = fetched(desk, ofCase(desk, caseId));
        var number = desk.readText(caseId, "/caseNumber");
        var georgian = readable("case-ka.pdf", entry(file, "readable/case-ka.pdf"));
        assertThat(georgian)
                .contains("საქმის ექსპორტი", number, PURPOSE, "დარეგისტრირდა", "კანარი", "Quetzal")
                .contains("Asia/Tbilisi", "pirveli.invalid/evaluation")
                .doesNotContain("#");
        var english = readable("case-en.pdf", entry(file, "readable/case-en.pdf"));
        assertThat(english)
                .contains("Export of a case", number, PURPOSE, "First response given", "operator")
                .doesNotContain("#");
    }

    @Test
    void a_period_is_proved_offline_and_tells_nothing_from_outside() throws Exception {
        var desk = Desk.on(store);
        withCanary(desk);
        var time = desk.server().bean(DatabaseTime.class);
        var between = time.instant().plusMillis(2);
        await().until(() -> time.instant().isAfter(between.plusMillis(2)));
        var caseId = desk.answered();
        await().until(() -> time.instant().isAfter(between.plusMillis(100)));
        var export = ofPeriod(desk, between, time.instant());
        var file = fetched(desk, export);
        var ended = verified(desk, file);
        assertThat(ended.said()).contains("HOLDS", "checkpoints");
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(byTheProgramItself(desk, file)).isEqualTo(PirveliVerify.HOLDS);
        assertThat(text(file, "events.ndjson")).contains(caseId);
        assertThat(text(file, "texts.ndjson")).doesNotContain(CANARY);
        assertThat(readable("period-ka.pdf", entry(file, "readable/period-ka.pdf")))
                .contains("პერიოდის ექსპორტი", "დარეგისტრირდა", PURPOSE);
        var broken = changed(file, "events.ndjson", text -> text.substring(text.indexOf('\n') + 1));
        assertThat(verified(desk, broken).said()).contains("EVENT_MISSING");
    }

    @Test
    void it_is_kept_who_exported_what_and_what_for() {
        var desk = Desk.on(store);
        var export = ofCase(desk, desk.registered());
        var items = desk.auditor().get(PATH).expect(200).json().at("/items");
        var kept =
                items.valueStream()
                        .filter(each ->
                                each.at("/exportId").asString().equals(export.text("/exportId")))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept.at("/createdBy").asString()).isEqualTo("auditor");
        assertThat(kept.at("/asked/purpose").asString()).isEqualTo(PURPOSE);
    }

    @Test
    void who_fetches_it_is_recorded_first_as_having_looked() throws Exception {
        var desk = Desk.on(store);
        var caseId = withCanary(desk);
        fetched(desk, ofCase(desk, caseId));
        assertThat(desk.auditor().get("/api/v1/cases/" + caseId + "/looks").expect(200).body())
                .contains("EXPORT");
    }

    @Test
    void a_key_repeats_its_answer() {
        var desk = Desk.on(store);
        var body = Map.of("caseId", desk.registered(), "purpose", PURPOSE);
        var key = UUID.randomUUID().toString();
        var first = desk.auditor().post(PATH, body, "Idempotency-Key", key).expect(202);
        var second = desk.auditor().post(PATH, body, "Idempotency-Key", key).expect(202);
        assertThat(second.text("/exportId")).isEqualTo(first.text("/exportId"));
    }

    @Test
    void a_case_or_a_period_is_asked_for_with_a_purpose_and_by_auditors_alone() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var auditor = desk.auditor();
        auditor.post(PATH, Map.of("caseId", caseId)).refused(400, "INVALID_REQUEST");
        auditor.post(PATH, Map.of("purpose", PURPOSE)).refused(400, "INVALID_REQUEST");
        auditor.post(
                        PATH,
                        Map.of(
                                "caseId",
                                caseId,
                                "recordedFrom",
                                "2026-01-01T00:00:00Z",
                                "purpose",
                                PURPOSE))
                .refused(400, "INVALID_REQUEST");
        auditor.post(
                        PATH,
                        Map.of(
                                "recordedFrom",
                                "2026-01-02T00:00:00Z",
                                "recordedBefore",
                                "2026-01-02T00:00:00Z",
                                "purpose",
                                PURPOSE))
                .refused(400, "INVALID_REQUEST");
        auditor.post(PATH, Map.of("caseId", UUID.randomUUID().toString(), "purpose", PURPOSE))
                .refused(404, "NOT_FOUND");
        auditor.get(PATH + "/" + UUID.randomUUID()).refused(404, "NOT_FOUND");
        auditor.get(PATH + "/" + UUID.randomUUID() + "/archive").refused(404, "NOT_FOUND");
        desk.supervisor()
                .post(PATH, Map.of("caseId", caseId, "purpose", PURPOSE))
                .refused(403, "NOT_AUTHORISED");
    }

    private static String withCanary(Desk desk) {
        var body = new LinkedHashMap<>(Bodies.application());
        body.put("subject", CANARY);
        body.put("description", CANARY + "\n<b>& \"so\"</b>");
        var caseId = desk.assigned(body);
        desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        return caseId;
    }

    private static Reply ofCase(Desk desk, String caseId) {
        return prepared(desk, Map.of("caseId", caseId, "purpose", PURPOSE));
    }

    private static Reply ofPeriod(Desk desk, Instant from, Instant before) {
        return prepared(
                desk,
                Map.of(
                        "recordedFrom",
                        from.toString(),
                        "recordedBefore",
                        before.toString(),
                        "purpose",
                        PURPOSE));
    }

    private static Reply prepared(Desk desk, Map<String, Object> body) {
        var taken = desk.auditor().post(PATH, body).expect(202);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> read(desk, taken).text("/state").equals("DONE"));
        var done = read(desk, taken);
        assertThat(done.text("/result/fault")).isEmpty();
        assertThat(done.json().at("/result/unsealed").asLong()).isZero();
        return done;
    }

    private static Reply read(Desk desk, Reply taken) {
        return desk.auditor().get(PATH + "/" + taken.text("/exportId")).expect(200);
    }

    private Path fetched(Desk desk, Reply export) throws IOException {
        var reply =
                desk.auditor().get(PATH + "/" + export.text("/exportId") + "/archive").expect(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
        return Files.write(folder.resolve(UUID.randomUUID() + ".zip"), reply.response().body());
    }

    private Ended verified(Desk desk, Path file) throws IOException {
        var said = new ByteArrayOutputStream();
        int code =
                PirveliVerify.run(
                        List.of(file.toString(), "--key", published(desk)),
                        new PrintStream(said, true, UTF_8));
        return new Ended(code, said.toString(UTF_8));
    }

    /** In a process of its own, which has nothing but the module of the verifier. */
    private int byTheProgramItself(Desk desk, Path file)
            throws IOException, InterruptedException, URISyntaxException {
        var place =
                Path.of(
                        PirveliVerify.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        place.toString(),
                        PirveliVerify.class.getName(),
                        file.toString(),
                        "--key",
                        published(desk))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private String published(Desk desk) throws IOException {
        var keys =
                desk.server().bean(LogKey.class).known().stream()
                        .map(VerifierKey::toString)
                        .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("log.pub"), keys + "\n").toString();
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                entries.put(each.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] entry(Path file, String name) throws IOException {
        return Objects.requireNonNull(entries(file).get(name), name);
    }

    private static String text(Path file, String name) throws IOException {
        return new String(entry(file, name), UTF_8);
    }

    private static String readable(String name, byte[] content) throws IOException {
        if (!name.endsWith(".pdf")) {
            return new String(content, UTF_8);
        }
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** What becomes of a part. */
    private interface Change {
        String of(String text);
    }

    private Path changed(Path file, String name, Change change) throws IOException {
        var to = folder.resolve("changed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var each : entries(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                var text = each.getKey().equals(name) ? change.of(text(file, name)) : null;
                if (text != null) {
                    assertThat(text).isNotEqualTo(text(file, name));
                }
                zip.write(text == null ? each.getValue() : text.getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return to;
    }
}
