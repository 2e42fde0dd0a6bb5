package org.pirveli.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.audit.tool.PirveliVerify;
import org.pirveli.server.engine.clock.DatabaseTime;

/** What an auditor hands to a court, and what the court makes of it without the office. */
@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ExportsTest {

    private static final String PATH = Court.EXPORTS;
    private static final String PURPOSE = Court.PURPOSE;
    private static final String CANARY = "ნესტან კანარი Quetzal";

    @Parameter Store store;
    @TempDir Path folder;

    @Test
    void a_case_is_proved_offline_with_its_texts_in_clear() throws Exception {
        var desk = Desk.on(store);
        var caseId = withCanary(desk);
        var file = court(desk).fetched(court(desk).ofCase(caseId));
        var ended = court(desk).verified(file);
        assertThat(ended.said()).contains("HOLDS", "of stream " + caseId, " 0 not told");
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(byTheProgramItself(desk, file)).isEqualTo(PirveliVerify.HOLDS);
        assertThat(Court.readable(file, "texts.ndjson")).contains(CANARY);
        assertThat(Court.readable(file, "events.ndjson")).doesNotContain(CANARY);
    }

    @Test
    void a_falsified_text_an_event_left_out_and_another_count_are_found() throws Exception {
        var desk = Desk.on(store);
        var file = court(desk).fetched(court(desk).ofCase(withCanary(desk)));
        var falsified = changed(file, "texts.ndjson", text -> text.replace("Quetzal", "Quezal"));
        assertThat(court(desk).verified(falsified).code()).isEqualTo(PirveliVerify.BROKEN);
        assertThat(court(desk).verified(falsified).said()).contains("TEXT_CHANGED");
        var shorter =
                changed(
                        file,
                        "events.ndjson",
                        text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThat(court(desk).verified(shorter).said()).contains("EVENT_MISSING");
        var other = changed(file, "count.txt", text -> text.replaceFirst("\n\\d+\n", "\n1\n"));
        assertThat(court(desk).verified(other).said()).contains("COUNT_NOT_SIGNED");
    }

    @Test
    void an_erased_person_is_not_told_any_more_and_everything_holds_as_before() throws Exception {
        var desk = Desk.on(store);
        var caseId = withCanary(desk);
        var export = court(desk).ofCase(caseId);
        assertThat(court(desk).verified(court(desk).fetched(export)).code())
                .isEqualTo(PirveliVerify.HOLDS);
        var subject = desk.readText(caseId, "/applicant/subjectId");
        desk.erased(subject);
        var file = court(desk).fetched(export);
        var ended = court(desk).verified(file);
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(ended.said()).contains("0 told and proved").doesNotContain(" 0 not told");
        for (var each : Court.entries(file).keySet()) {
            assertThat(Court.readable(file, each)).as(each).doesNotContain("Quetzal");
        }
        assertThat(Court.readable(file, "readable/case-ka.pdf")).contains("წაშლილია");
    }

    @Test
    void the_printed_case_tells_number_purpose_history_and_checkpoint_in_both_languages()
            throws Exception {
        var desk = Desk.on(store);
        var caseId = withCanary(desk);
        var file = court(desk).fetched(court(desk).ofCase(caseId));
        var number = desk.readText(caseId, "/caseNumber");
        var georgian = Court.readable(file, "readable/case-ka.pdf");
        assertThat(georgian)
                .contains("საქმის ექსპორტი", number, PURPOSE, "დარეგისტრირდა", "კანარი", "Quetzal")
                .contains("Asia/Tbilisi", "pirveli.invalid/evaluation")
                .doesNotContain("#");
        var english = Court.readable(file, "readable/case-en.pdf");
        assertThat(english)
                .contains("Export of a case", number, PURPOSE, "First response given", "operator")
                .contains("Application", "In writing", "Answer", "Met")
                .doesNotContain("APPLICATION", "WRITTEN", "RUNNING", "false")
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
        var export = court(desk).ofPeriod(between, time.instant());
        var file = court(desk).fetched(export);
        var ended = court(desk).verified(file);
        assertThat(ended.said()).contains("HOLDS", "checkpoints");
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(byTheProgramItself(desk, file)).isEqualTo(PirveliVerify.HOLDS);
        assertThat(Court.readable(file, "events.ndjson")).contains(caseId);
        assertThat(Court.readable(file, "texts.ndjson")).doesNotContain(CANARY);
        assertThat(Court.readable(file, "readable/period-ka.pdf"))
                .contains("პერიოდის ექსპორტი", "დარეგისტრირდა", PURPOSE);
        var broken = changed(file, "events.ndjson", text -> text.substring(text.indexOf('\n') + 1));
        assertThat(court(desk).verified(broken).said()).contains("EVENT_MISSING");
    }

    @Test
    void it_is_kept_who_exported_what_and_what_for() {
        var desk = Desk.on(store);
        var export = court(desk).ofCase(desk.registered());
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
        court(desk).fetched(court(desk).ofCase(caseId));
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

    private Court court(Desk desk) {
        return new Court(desk, folder);
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
                        court(desk).published())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** What becomes of a part. */
    private interface Change {
        String of(String text);
    }

    private Path changed(Path file, String name, Change change) throws IOException {
        var to = folder.resolve("changed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var each : Court.entries(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                var text =
                        each.getKey().equals(name) ? change.of(Court.readable(file, name)) : null;
                if (text != null) {
                    assertThat(text).isNotEqualTo(Court.readable(file, name));
                }
                zip.write(text == null ? each.getValue() : text.getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return to;
    }
}
