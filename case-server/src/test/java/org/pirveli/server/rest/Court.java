package org.pirveli.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.pirveli.audit.note.VerifierKey;
import org.pirveli.audit.tool.PirveliVerify;
import org.pirveli.server.evidence.LogKey;

/**
 * Whoever is handed exports by the auditor, and checks them without the office.
 *
 * @param folder where the archives are kept
 */
record Court(Desk desk, Path folder) {

    static final String EXPORTS = "/api/v1/audit/exports";
    static final String PURPOSE = "Asked for by the city court, matter 17";

    /** How a run of the verifier ended. */
    record Ended(int code, String said) {}

    /** Asks for a case, and waits until it can be fetched. */
    Reply ofCase(String caseId) {
        return prepared(Map.of("caseId", caseId, "purpose", PURPOSE));
    }

    /** Asks for a period, and waits until it can be fetched. */
    Reply ofPeriod(Instant from, Instant before) {
        return prepared(
                Map.of(
                        "recordedFrom",
                        from.toString(),
                        "recordedBefore",
                        before.toString(),
                        "purpose",
                        PURPOSE));
    }

    private Reply prepared(Map<String, Object> body) {
        var taken = desk.auditor().post(EXPORTS, body).expect(202);
        await().until(() -> read(taken).text("/state").equals("DONE"));
        var done = read(taken);
        assertThat(done.text("/result/fault")).isEmpty();
        assertThat(done.json().at("/result/unsealed").asLong()).isZero();
        return done;
    }

    private Reply read(Reply taken) {
        return desk.auditor().get(EXPORTS + "/" + taken.text("/exportId")).expect(200);
    }

    Path fetched(Reply export) throws IOException {
        var reply =
                desk.auditor()
                        .get(EXPORTS + "/" + export.text("/exportId") + "/archive")
                        .expect(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
        return Files.write(folder.resolve(UUID.randomUUID() + ".zip"), reply.response().body());
    }

    Ended verified(Path file) throws IOException {
        var said = new ByteArrayOutputStream();
        int code =
                PirveliVerify.run(
                        List.of(file.toString(), "--key", published()),
                        new PrintStream(said, true, UTF_8));
        return new Ended(code, said.toString(UTF_8));
    }

    /** A file with the keys of the log, as the office published them. */
    String published() throws IOException {
        var keys =
                desk.server().bean(LogKey.class).known().stream()
                        .map(VerifierKey::toString)
                        .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("log.pub"), keys + "\n").toString();
    }

    static Map<String, byte[]> entries(Path file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                entries.put(each.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** What a part of an archive says, as a person reads it. */
    static String readable(Path file, String name) throws IOException {
        var content = Objects.requireNonNull(entries(file).get(name), name);
        if (!name.endsWith(".pdf")) {
            return new String(content, UTF_8);
        }
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
