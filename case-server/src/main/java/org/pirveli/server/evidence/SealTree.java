package org.pirveli.server.evidence;

import java.util.ArrayList;
import java.util.List;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Subtree;
import org.pirveli.audit.tree.Subtrees;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hash tree in its tables. Every eighth level is kept, from the leaves on; whatever lies
 * between is made of no more than 128 hashes below.
 */
final class SealTree implements Subtrees {

    /** How many levels lie between two that are kept. */
    static final int STRIDE = 8;

    /** How many hashes stand under one that is kept. */
    static final int BLOCK = 1 << STRIDE;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SealTree(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /**
     * The hash at the top of a subtree.
     *
     * @throws SealBroken if not all of it is there
     */
    @Override
    public Hash hash(Subtree subtree) {
        int below = subtree.level() % STRIDE;
        return folded(subtree.level() - below, subtree.number() << below, 1 << below);
    }

    /** The same for a subtree that is kept, made anew from the level below it. */
    Hash remade(int height, long number) {
        return folded(height - STRIDE, number << STRIDE, BLOCK);
    }

    /** How many leaves there are. */
    long size() {
        return jdbc.sql("select coalesce(max(leaf_index) + 1, 0) from seal_leaf")
                .query(Long.class)
                .single();
    }

    /**
     * Adds leaves at the end, in the running transaction.
     *
     * @param first the place of the first one: the size of the tree
     */
    void append(long first, List<Leaf> leaves) {
        var rows = new ArrayList<Object[]>();
        for (var leaf : leaves) {
            rows.add(new Object[] {first + rows.size(), leaf.globalIndex(), leaf.hash().bytes()});
        }
        batches.batchUpdate(
                "insert into seal_leaf (leaf_index, global_index, hash) values (?, ?, ?)", rows);
        complete(STRIDE, first, first + rows.size());
    }

    /**
     * A new leaf.
     *
     * @param globalIndex the number of its event in the log
     */
    record Leaf(long globalIndex, Hash hash) {}

    /** Keeps the subtrees that have become complete, level after level. */
    private void complete(int height, long from, long to) {
        long first = from >> STRIDE;
        long end = to >> STRIDE;
        if (first == end) {
            return;
        }
        var rows = new ArrayList<Object[]>();
        for (long number = first; number < end; number++) {
            rows.add(new Object[] {height, number, remade(height, number).bytes()});
        }
        batches.batchUpdate("insert into seal_node (height, number, hash) values (?, ?, ?)", rows);
        complete(height + STRIDE, first, end);
    }

    private Hash folded(int height, long first, int count) {
        var hashes = height == 0 ? leaves(first, count) : nodes(height, first, count);
        if (hashes.size() != count) {
            throw new SealBroken(
                    "Of %d hashes of height %d from number %d on, %d are there."
                            .formatted(count, height, first, hashes.size()));
        }
        while (hashes.size() > 1) {
            hashes = above(hashes);
        }
        return hashes.getFirst();
    }

    private static List<Hash> above(List<Hash> below) {
        var above = new ArrayList<Hash>(below.size() / 2);
        for (int i = 0; i < below.size(); i += 2) {
            above.add(Hash.above(below.get(i), below.get(i + 1)));
        }
        return above;
    }

    private List<Hash> leaves(long first, int count) {
        return jdbc.sql(
                        "select hash from seal_leaf where leaf_index >= ? and leaf_index < ?"
                                + " order by leaf_index")
                .param(first)
                .param(first + count)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }

    private List<Hash> nodes(int height, long first, int count) {
        return jdbc.sql(
                        "select hash from seal_node where height = ? and number >= ? and number < ?"
                                + " order by number")
                .param(height)
                .param(first)
                .param(first + count)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }
}
