package org.pirveli.server.harness;

import java.util.UUID;
import org.pirveli.api.casework.CaseId;

/** Another writer who is always quicker: notes something on a case past every lock of a node. */
public final class Intruder {

    private final Node node;

    public Intruder(Node node) {
        this.node = node;
    }

    /** Adds a note to a case that has one, in a transaction of its own. */
    public void notes(CaseId caseId) {
        try (var connection = node.get(javax.sql.DataSource.class).getConnection();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into domain_event (event_identifier, aggregate_identifier,
                                    sequence_number, type, time_stamp, payload_type,
                                    payload_revision, payload, meta_data)
                                select cast(? as varchar), aggregate_identifier,
                                    (select max(sequence_number) + 1 from domain_event
                                        where aggregate_identifier = ?),
                                    type, time_stamp, payload_type, payload_revision, payload,
                                    meta_data
                                from domain_event
                                where aggregate_identifier = ? and payload_type = 'NoteAdded'
                                order by sequence_number fetch first 1 rows only
                                """)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, caseId.toString());
            insert.setString(3, caseId.toString());
            if (insert.executeUpdate() != 1) {
                throw new IllegalStateException("there is no note to repeat");
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
