package org.pirveli.benchmarks.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.archive.Unusable;

/** Changes rows of the log, and looks whether the export of it tells which. */
public final class Rows {

    private static final List<RowChange> ALL = List.of(RowChange.values());
    private static final List<RowChange> OF_EVENTS =
            List.of(RowChange.FLIP, RowChange.DELETE, RowChange.INSERT, RowChange.SWAP);

    private final SealedOffice office;
    private final Random random;
    private final Tally tally;

    /** Nothing is changed yet. */
    public Rows(SealedOffice office, Random random, Tally tally) {
        this.office = office;
        this.random = random;
        this.tally = tally;
    }

    /**
     * Many at once, in the whole log: each has to be named.
     *
     * @param leaves whether it is the leaves of the tree that are changed, or the events
     */
    public void many(int changes, boolean leaves) throws Unusable {
        var planted =
                office.exportChanged(
                        () -> scattered(changes, leaves), 0, office.size(), office.size());
        var verdict = office.verified(office.file());
        planted.forEach(each -> tally.count(each, verdict));
    }

    private List<Planted> scattered(int changes, boolean leaves) {
        var planted = new ArrayList<Planted>();
        var places = new TreeSet<Long>();
        while (places.size() < changes) {
            long leaf = random.nextLong(office.size() - 1);
            // a change of one must not touch the next one's
            if (places.subSet(leaf - 1, leaf + 2).isEmpty()) {
                places.add(leaf);
            }
        }
        for (long leaf : places) {
            var change = leaves ? RowChange.LEAF : OF_EVENTS.get(random.nextInt(OF_EVENTS.size()));
            planted.add(change.make(office.tables(), leaf, random));
        }
        return planted;
    }

    /**
     * One alone, in an export of the leaves around it.
     *
     * @param span how many leaves the export has
     */
    public void single(int span) throws Unusable {
        long leaf = random.nextLong(office.size() - 1);
        long from = Math.clamp(leaf - random.nextInt(span - 1), 0, office.size() - span);
        var change = ALL.get(random.nextInt(ALL.size()));
        var planted =
                office.exportChanged(
                        () -> change.make(office.tables(), leaf, random),
                        from,
                        from + span,
                        office.size());
        tally.count(
                new Planted("single " + planted.kind(), planted.what(), planted.named()),
                office.verified(office.file()));
    }

    /** The end of the log cut off, its tree left standing. */
    public void truncated(int span) throws Unusable {
        int cut = 1 + random.nextInt(span);
        long from = office.size() - span;
        long end = office.size() - cut;
        office.exportChanged(
                () -> deleteFrom("domain_event", end), from, office.size(), office.size());
        tally.count(
                new Planted(
                        "rows: the end of the log cut off",
                        "from " + end,
                        each ->
                                each.kind() == Kind.EVENT_MISSING
                                        && each.from() == end
                                        && each.to() == office.size()),
                office.verified(office.file()));
    }

    /** The log and its tree rolled back to an earlier checkpoint, behind the witness. */
    public void rolledBack(int span) throws Unusable {
        var sizes = office.checkpoints();
        long size = sizes.get(random.nextInt(sizes.size() - 1));
        office.exportChanged(
                () -> {
                    deleteFrom("domain_event", size);
                    delete("delete from seal_leaf where leaf_index >= ?", size);
                    delete("delete from seal_node where (number + 1) * power(2, height) > ?", size);
                    return delete("delete from seal_checkpoint where tree_size > ?", size);
                },
                Math.max(0, size - span),
                size,
                size);
        tally.count(
                new Planted(
                        "rows: rolled back behind the witness",
                        "to " + size,
                        each ->
                                each.kind() == Kind.ROLLED_BACK
                                        && each.from() == size
                                        && each.to() == office.witnessed().size()),
                office.verified(office.file()));
    }

    private int deleteFrom(String table, long leaf) {
        return delete(
                "delete from %s where global_index in (select global_index from seal_leaf where"
                                .formatted(table)
                        + " leaf_index >= ?)",
                leaf);
    }

    private int delete(String sql, long value) {
        return office.tables().sql(sql).param(value).update();
    }
}
