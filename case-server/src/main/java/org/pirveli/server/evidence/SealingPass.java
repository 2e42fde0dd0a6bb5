package org.pirveli.server.evidence;

import java.util.ArrayList;
import java.util.List;
import org.pirveli.server.evidence.ProgressTable.Progress;

/** Goes over the log once, and gives a leaf to every committed event that has none. */
final class SealingPass {

    private static final int PAGE = 500;

    private final UnsealedEvents log;
    private final SealTree tree;
    private final ProgressTable table;
    private final Horizon horizon;
    private long after = Long.MIN_VALUE;

    SealingPass(UnsealedEvents log, SealTree tree, ProgressTable table, Horizon horizon) {
        this.log = log;
        this.tree = tree;
        this.table = table;
        this.horizon = horizon;
    }

    /**
     * Seals the next page, in the running transaction, which holds the progress.
     *
     * @return whether the pass goes on
     * @throws SealBroken if an event cannot be hashed
     */
    boolean next(Progress progress) {
        boolean known = progress.cluster().equals(horizon.cluster());
        var page = log.page(known ? progress.sealedTo() : 0, after, horizon.last(), PAGE);
        if (!page.isEmpty()) {
            tree.append(tree.size(), leaves(page));
            after = page.getLast().globalIndex();
        }
        if (page.size() == PAGE) {
            return true;
        }
        long before = known ? progress.sealedTo() : 0;
        if (!known || horizon.sealedTo() > before) {
            table.sealedTo(Math.max(before, horizon.sealedTo()), horizon.cluster());
        }
        return false;
    }

    private static List<SealTree.Leaf> leaves(List<SealedEvent> page) {
        var leaves = new ArrayList<SealTree.Leaf>(page.size());
        for (var each : page) {
            leaves.add(new SealTree.Leaf(each.globalIndex(), each.stored()));
        }
        return leaves;
    }
}
