package org.pirveli.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.personal.PersonalContents;
import org.pirveli.server.spool.Parts;
import org.pirveli.server.spool.Spooled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was sent, in parts that are read one by one, so that neither memory nor node matters. It
 * tells of many persons, none of whom has a key yet: each import has a key of its own, which is
 * destroyed with its end, so that no copy of the database brings back what was sent.
 */
@Component
final class ImportContent {

    private final JdbcClient jdbc;
    private final PersonalContents contents;

    ImportContent(JdbcClient jdbc, PersonalContents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** Keeps a body, in the running transaction. */
    void keep(ImportId importId, Spooled body) throws IOException {
        try (var clear = body.open();
                var encrypted =
                        contents.toWriteWith(ownerOf(importId))
                                .encrypting(
                                        Parts.keptBy(
                                                (number, part) -> keep(importId, number, part)),
                                        place(importId))) {
            clear.transferTo(encrypted);
        }
    }

    private void keep(ImportId importId, int number, byte[] part) {
        jdbc.sql("insert into case_import_part (import_id, part, content) values (?, ?, ?)")
                .params(importId.value(), number, part)
                .update();
    }

    /**
     * Reads it, once.
     *
     * @throws Refused if its key was destroyed, as that of an import that ended after the database
     *     was backed up
     */
    InputStream read(ImportId importId) throws IOException {
        return contents.toReadWith(ownerOf(importId))
                .opening(Parts.of(number -> part(importId, number)), place(importId));
    }

    /** Empties the table of it in the running transaction, and destroys its key at once. */
    void forget(ImportId importId) {
        jdbc.sql("delete from case_import_part where import_id = ?")
                .param(importId.value())
                .update();
        contents.destroy(ownerOf(importId));
    }

    /** Keys are kept by the ids of persons; that of an import is none of them. */
    private static SubjectId ownerOf(ImportId importId) {
        return new SubjectId(importId.value());
    }

    private static String place(ImportId importId) {
        return "import\n" + importId;
    }

    private Optional<byte[]> part(ImportId importId, int number) {
        return jdbc.sql("select content from case_import_part where import_id = ? and part = ?")
                .params(importId.value(), number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
