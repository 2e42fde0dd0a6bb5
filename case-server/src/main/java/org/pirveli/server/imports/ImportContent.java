package org.pirveli.server.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent, in parts that are read one by one, so that neither memory nor node matters. */
@Component
final class ImportContent {

    private static final int PART = 256 * 1024;

    private final JdbcClient jdbc;

    ImportContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file, in the running transaction. */
    void keep(ImportId importId, Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            int part = 0;
            for (var bytes = input.readNBytes(PART);
                    bytes.length > 0;
                    bytes = input.readNBytes(PART)) {
                jdbc.sql(
                                "insert into case_import_part (import_id, part, content)"
                                        + " values (?, ?, ?)")
                        .param(importId.value())
                        .param(part++)
                        .param(bytes)
                        .update();
            }
        }
    }

    InputStream read(ImportId importId) {
        return new SequenceInputStream(new Parts(importId));
    }

    void forget(ImportId importId) {
        jdbc.sql("delete from case_import_part where import_id = ?")
                .param(importId.value())
                .update();
    }

    private final class Parts implements Enumeration<InputStream> {

        private final ImportId importId;
        private final int count;
        private int next;

        Parts(ImportId importId) {
            this.importId = importId;
            this.count =
                    jdbc.sql("select count(*) from case_import_part where import_id = ?")
                            .param(importId.value())
                            .query(Integer.class)
                            .single();
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new ByteArrayInputStream(
                    jdbc.sql(
                                    "select content from case_import_part"
                                            + " where import_id = ? and part = ?")
                            .param(importId.value())
                            .param(next++)
                            .query((row, _) -> row.getBytes(1))
                            .single());
        }
    }
}
