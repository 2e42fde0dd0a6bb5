package org.pirveli.server.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pirveli.api.casework.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps documents in the office's database: one backup holds cases and contents, they commit
 * together, and every node reads them.
 */
final class JdbcDocumentStore implements DocumentStore {

    private static final int PART = 256 * 1024;

    private final JdbcClient jdbc;

    JdbcDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(SubjectId subject, String sha256, Path content) {
        if (has(subject, sha256)) {
            return;
        }
        try (var input = Files.newInputStream(content)) {
            int part = 0;
            for (var bytes = input.readNBytes(PART);
                    bytes.length > 0;
                    bytes = input.readNBytes(PART)) {
                jdbc.sql(
                                "insert into document_part (subject_id, sha256, part, content)"
                                        + " values (?, ?, ?, ?)")
                        .params(subject.value(), sha256, part++, bytes)
                        .update();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public boolean has(SubjectId subject, String sha256) {
        return part(subject, sha256, 0).isPresent();
    }

    @Override
    public void erase(SubjectId subject) {
        jdbc.sql("delete from document_part where subject_id = ?").param(subject.value()).update();
    }

    @Override
    public void writeTo(OutputStream output, SubjectId subject, String sha256) throws IOException {
        int part = 0;
        for (var bytes = part(subject, sha256, part);
                bytes.isPresent();
                bytes = part(subject, sha256, part)) {
            output.write(bytes.get());
            part++;
        }
    }

    private Optional<byte[]> part(SubjectId subject, String sha256, int part) {
        return jdbc.sql(
                        "select content from document_part"
                                + " where subject_id = ? and sha256 = ? and part = ?")
                .params(subject.value(), sha256, part)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
