package org.pirveli.projections.casework;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.util.ClassUtils;

/** PostgreSQL's own way to take in many rows: COPY, in the binary form of its manual. */
final class PostgresCopy {

    private static final boolean DRIVER =
            ClassUtils.isPresent(
                    "org.postgresql.PGConnection", PostgresCopy.class.getClassLoader());
    private static final byte[] SIGNATURE =
            "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;

    /** PostgreSQL counts microseconds from here. */
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private PostgresCopy() {}

    /** Whether this connection leads to a PostgreSQL. */
    static boolean possible(Connection connection) throws SQLException {
        return DRIVER && connection.isWrapperFor(PGConnection.class);
    }

    static void copy(Connection connection, ViewTable table, List<ViewRow> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
        try (var out = new DataOutputStream(new PGCopyOutputStream(copying, BUFFER))) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (var row : rows) {
                out.writeShort(row.values().size());
                for (var value : row.values()) {
                    write(value, out);
                }
            }
            out.writeShort(-1);
        } catch (IOException e) {
            if (copying.isActive()) {
                copying.cancelCopy();
            }
            throw new SQLException("rows of %s could not be copied".formatted(table.table()), e);
        }
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeInt(-1);
            case CaseFile file -> write(Bodies.bytes(file), out);
            case String text -> write(text.getBytes(StandardCharsets.UTF_8), out);
            case Instant instant -> {
                out.writeInt(Long.BYTES);
                out.writeLong((instant.toEpochMilli() - EPOCH) * 1000);
            }
            case UUID uuid -> {
                out.writeInt(2 * Long.BYTES);
                out.writeLong(uuid.getMostSignificantBits());
                out.writeLong(uuid.getLeastSignificantBits());
            }
            case Long number -> {
                out.writeInt(Long.BYTES);
                out.writeLong(number);
            }
            case Integer number -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(number);
            }
            case Short number -> {
                out.writeInt(Short.BYTES);
                out.writeShort(number);
            }
            case Boolean yes -> {
                out.writeInt(1);
                out.writeByte(yes ? 1 : 0);
            }
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
