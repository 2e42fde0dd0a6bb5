package org.pirveli.server.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.tree.Hash;

/** Reads rows of the log byte for byte, with their leaves. */
final class StoredRows {

    /** Of {@code domain_event e}. */
    static final String EVENT =
            " e.event_identifier, e.aggregate_identifier, e.sequence_number, e.type, e.time_stamp,"
                    + " e.payload_type, e.payload_revision, e.payload, e.meta_data";

    private StoredRows() {}

    /** The event of a row; {@code null} if there is a leaf without one. */
    static @Nullable StoredEvent event(ResultSet row) throws SQLException {
        var id = row.getString("event_identifier");
        return id == null
                ? null
                : new StoredEvent(
                        id,
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("type"),
                        row.getString("time_stamp"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data"));
    }

    /** An event with its leaf, as far as they are there. */
    static SealedEvent sealed(ResultSet row, int number) throws SQLException {
        var hash = row.getBytes("hash");
        return new SealedEvent(
                row.getLong("global_index"),
                hash == null ? null : row.getLong("leaf_index"),
                hash == null ? null : Hash.of(hash),
                event(row));
    }
}
