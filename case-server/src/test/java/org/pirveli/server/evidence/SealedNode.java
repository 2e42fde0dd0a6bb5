package org.pirveli.server.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Store;

/** A node whose sealer looks when it is told to. */
record SealedNode(Node node) implements AutoCloseable {

    private static final byte[] META_DATA =
            "{\"recordedAt\":\"2020-01-01T08:00:00.000Z\"}".getBytes(StandardCharsets.UTF_8);

    static SealedNode on(Databases database) {
        return on(database.open());
    }

    static SealedNode on(Store store) {
        return on(store, Duration.ZERO);
    }

    /** Looks at what was sealed again after so long, and not each time. */
    static SealedNode on(Store store, Duration round) {
        return new SealedNode(
                store.node("pirveli.processing=false", "pirveli.seal.round=" + round));
    }

    /** Looks once. */
    void seal() {
        var _ = node.get(Sealer.class).next();
    }

    SealedLog log() {
        return node.get(SealedLog.class);
    }

    /** How many events were signed. */
    long signed() {
        return log().latest().map(SealedCheckpoint::size).orElse(0L);
    }

    String fault() {
        return node.get(SealWatch.class).fault().orElse("");
    }

    /** Appends so many events in a transaction of their own. */
    void append(int events) {
        try (var connection = connect()) {
            insert(connection, events);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that commits when it is told to. */
    Connection connect() throws SQLException {
        var connection = node.get(DataSource.class).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Writes events of a stream of their own in a running transaction. */
    static List<String> insert(Connection connection, int events) throws SQLException {
        var stream = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();
        try (var insert =
                connection.prepareStatement(
                        "insert into domain_event (event_identifier, aggregate_identifier,"
                                + " sequence_number, type, time_stamp, payload_type, payload,"
                                + " meta_data) values (?, ?, ?, 'Test',"
                                + " '2020-01-01T08:00:00.000Z', 'Test', ?, ?)")) {
            for (int i = 0; i < events; i++) {
                var id = UUID.randomUUID().toString();
                ids.add(id);
                insert.setString(1, id);
                insert.setString(2, stream);
                insert.setLong(3, i);
                insert.setBytes(4, id.getBytes(StandardCharsets.UTF_8));
                insert.setBytes(5, META_DATA);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    /** The ids of the sealed events in the order of their leaves. */
    List<String> order() {
        return node.jdbc()
                .sql(
                        "select e.event_identifier from seal_leaf l join domain_event e on"
                                + " e.global_index = l.global_index order by l.leaf_index")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Changes something past every rule, as somebody with the password of the database could. */
    void tamper(String sql) {
        if (node.unguarded().sql(sql).update() == 0) {
            throw new IllegalStateException("nothing was changed");
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
