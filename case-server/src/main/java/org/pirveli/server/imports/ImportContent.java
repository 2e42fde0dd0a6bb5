package org.pirveli.server.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        return new Parts(importId);
    }

    void forget(ImportId importId) {
        jdbc.sql("delete from case_import_part where import_id = ?")
                .param(importId.value())
                .update();
    }

    /** Has one part in memory at a time. */
    private final class Parts extends InputStream {

        private final ImportId importId;
        private InputStream current = InputStream.nullInputStream();
        private int next;

        Parts(ImportId importId) {
            this.importId = importId;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = current.read(target, from, length);
            while (read < 0) {
                var part = part(next++);
                if (part.isEmpty()) {
                    return -1;
                }
                current = new ByteArrayInputStream(part.get());
                read = current.read(target, from, length);
            }
            return read;
        }

        private Optional<byte[]> part(int number) {
            return jdbc.sql(
                            "select content from case_import_part"
                                    + " where import_id = ? and part = ?")
                    .param(importId.value())
                    .param(number)
                    .query((row, _) -> row.getBytes(1))
                    .optional();
        }
    }
}
