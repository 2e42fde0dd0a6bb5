package org.pirveli.server.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pirveli.audit.tree.Proof;
import org.pirveli.audit.tree.Subtrees;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sealed of the log, to be read and proved. Whoever reads it seals nothing. */
public final class SealedLog {

    private static final String LEAF = " e.global_index, l.leaf_index, l.hash,";
    private static final String OF_EVENT =
            "select"
                    + LEAF
                    + StoredRows.EVENT
                    + " from domain_event e left join seal_leaf l on l.global_index ="
                    + " e.global_index where ";
    private static final String OF_LEAF =
            "select l.global_index, l.leaf_index, l.hash,"
                    + StoredRows.EVENT
                    + " from seal_leaf l left join domain_event e on e.global_index ="
                    + " l.global_index where l.leaf_index >= ? and l.leaf_index < ?"
                    + " order by l.leaf_index";
    private static final int ASKED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final SealTree tree;
    private final CheckpointTable checkpoints;

    SealedLog(JdbcClient jdbc, SealTree tree, CheckpointTable checkpoints) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /** The last checkpoint; empty if nothing was signed yet. */
    public Optional<SealedCheckpoint> latest() {
        return checkpoints.latest();
    }

    /** The checkpoint of exactly this size; empty if none was signed of it. */
    public Optional<SealedCheckpoint> checkpoint(long size) {
        return checkpoints.of(size);
    }

    /**
     * The checkpoints that follow, the smaller first.
     *
     * @param size they are of more events than these
     * @param limit how many at most
     */
    public List<SealedCheckpoint> checkpointsAfter(long size, int limit) {
        return checkpoints.after(size, limit);
    }

    /**
     * The places in the tree of events.
     *
     * @param globalIndexes their numbers in the table of the log
     * @return leaf by number; whatever is not sealed yet is missing
     */
    public Map<Long, Long> leaves(Collection<Long> globalIndexes) {
        var found = new HashMap<Long, Long>();
        var asked = List.copyOf(globalIndexes);
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            jdbc.sql(
                            "select global_index, leaf_index from seal_leaf where global_index in"
                                    + " (:asked)")
                    .param(
                            "asked",
                            asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE)))
                    .query(row -> {
                        found.put(row.getLong(1), row.getLong(2));
                    });
        }
        return found;
    }

    /**
     * Proves that a leaf stands in the tree of a size.
     *
     * @throws IllegalArgumentException if it is no such leaf
     */
    public Proof inclusion(long leafIndex, long treeSize) {
        return Proof.ofInclusion(leafIndex, treeSize, tree);
    }

    /**
     * Proves that the log of one size grew into that of another.
     *
     * @param to no more than the latest checkpoint has
     * @throws IllegalArgumentException if it is smaller
     */
    public Proof consistency(long from, long to) {
        return Proof.ofConsistency(from, to, tree);
    }

    /** The hashes of the tree, for what else is to be proved. */
    public Subtrees subtrees() {
        return tree;
    }

    /**
     * Events by their places in the tree, with what is stored of them now. Of a long range ask for
     * one part after another.
     *
     * @param to the place after the last one
     */
    public List<SealedEvent> events(long from, long to) {
        return jdbc.sql(OF_LEAF).param(from).param(to).query(StoredRows::sealed).list();
    }

    /** The events of one stream in its order, sealed or not. */
    public List<SealedEvent> eventsOf(String aggregateIdentifier) {
        return jdbc.sql(OF_EVENT + "e.aggregate_identifier = ? order by e.sequence_number")
                .param(aggregateIdentifier)
                .query(StoredRows::sealed)
                .list();
    }

    /** An event by its stream and its place there, sealed or not; empty if there is none. */
    public Optional<SealedEvent> event(String aggregateIdentifier, long sequenceNumber) {
        return jdbc.sql(OF_EVENT + "e.aggregate_identifier = ? and e.sequence_number = ?")
                .param(aggregateIdentifier)
                .param(sequenceNumber)
                .query(StoredRows::sealed)
                .optional();
    }
}
