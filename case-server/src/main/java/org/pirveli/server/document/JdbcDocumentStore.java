package org.pirveli.server.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.personal.ContentKey;
import org.pirveli.server.engine.personal.PersonalContents;
import org.pirveli.server.spool.Parts;
import org.pirveli.server.spool.Spooled;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps documents in the office's database: one backup holds cases and contents, they commit
 * together, and every node reads them. The table knows neither contents nor digests, but names that
 * only the person's key can make.
 */
final class JdbcDocumentStore implements DocumentStore {

    private final JdbcClient jdbc;
    private final PersonalContents contents;

    JdbcDocumentStore(JdbcClient jdbc, PersonalContents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    @Override
    public void put(SubjectId subject, Spooled content) {
        var key = contents.toWriteWith(subject);
        var name = key.nameOf(content.sha256());
        if (isThere(subject, name)) {
            return;
        }
        try (var clear = content.open();
                var encrypted =
                        key.encrypting(
                                Parts.keptBy((number, part) -> keep(subject, name, number, part)),
                                place(subject, name))) {
            clear.transferTo(encrypted);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void keep(SubjectId subject, String name, int number, byte[] part) {
        jdbc.sql(
                        "insert into document_part (subject_id, name, part, content)"
                                + " values (?, ?, ?, ?)")
                .params(subject.value(), name, number, part)
                .update();
    }

    @Override
    public boolean has(SubjectId subject, String sha256) {
        return isThere(subject, keyOf(subject).nameOf(sha256));
    }

    private boolean isThere(SubjectId subject, String name) {
        return part(subject, name, 0).isPresent();
    }

    @Override
    public boolean isErased(SubjectId subject) {
        return contents.isErased(subject);
    }

    @Override
    public void erase(SubjectId subject) {
        jdbc.sql("delete from document_part where subject_id = ?").param(subject.value()).update();
    }

    @Override
    public void writeTo(OutputStream output, SubjectId subject, String sha256) throws IOException {
        var key = keyOf(subject);
        var name = key.nameOf(sha256);
        try (var clear =
                key.opening(
                        Parts.of(number -> part(subject, name, number)), place(subject, name))) {
            clear.transferTo(output);
        }
    }

    private ContentKey keyOf(SubjectId subject) {
        try {
            return contents.toReadWith(subject);
        } catch (Refused _) {
            throw new Refused(RefusalCode.DOCUMENT_ERASED);
        }
    }

    private static String place(SubjectId subject, String name) {
        return "document\n" + subject + "\n" + name;
    }

    private Optional<byte[]> part(SubjectId subject, String name, int number) {
        return jdbc.sql(
                        "select content from document_part"
                                + " where subject_id = ? and name = ? and part = ?")
                .params(subject.value(), name, number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
