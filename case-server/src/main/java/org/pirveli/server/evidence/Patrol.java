package org.pirveli.server.evidence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Subtree;
import org.pirveli.server.evidence.ProgressTable.Progress;

/**
 * Goes round what was sealed, a few blocks at a time, and compares it with the log: a change is
 * found though nobody asks for a proof.
 */
final class Patrol {

    private static final int BLOCKS = 4;

    private final SealTree tree;
    private final Reread reread;
    private final ProgressTable table;
    private final Duration round;
    private @Nullable Long begun;

    /**
     * Nothing is walked yet.
     *
     * @param round how long after the beginning of a round the next one begins, at the earliest
     */
    Patrol(SealTree tree, Reread reread, ProgressTable table, Duration round) {
        this.tree = tree;
        this.reread = reread;
        this.table = table;
        this.round = round;
    }

    /**
     * Compares the next blocks, in the running transaction, which holds the progress. A block in
     * which something is wrong stays the next one, and is looked at whenever this is called.
     *
     * @throws SealBroken if something is not as it was sealed
     */
    void walk(Progress progress) {
        long size = tree.size();
        long blocks = (size + SealTree.BLOCK - 1) / SealTree.BLOCK;
        long block = progress.nextCheck();
        for (int walked = 0; walked < Math.min(BLOCKS, blocks); walked++) {
            block = block < blocks ? block : 0;
            if (block == 0 && progress.fault() == null && !beginsAgain()) {
                break;
            }
            compare(block, size);
            block++;
        }
        if (block != progress.nextCheck()) {
            table.nextCheck(block);
        }
    }

    private boolean beginsAgain() {
        long now = System.nanoTime();
        if (begun != null && now - begun < round.toNanos()) {
            return false;
        }
        begun = now;
        return true;
    }

    private void compare(long block, long size) {
        long from = block * SealTree.BLOCK;
        long to = Math.min(size, from + SealTree.BLOCK);
        var anew = Frontier.empty();
        reread.leaves(from, to, anew::append);
        if (to - from == SealTree.BLOCK) {
            same(SealTree.STRIDE, block, anew.root());
            above(SealTree.STRIDE, block);
        }
    }

    /** With the last block below it, a higher subtree is compared too. */
    private void above(int height, long number) {
        if ((number + 1) % SealTree.BLOCK == 0) {
            int next = height + SealTree.STRIDE;
            long above = number / SealTree.BLOCK;
            same(next, above, tree.remade(next, above));
            above(next, above);
        }
    }

    private void same(int height, long number, Hash anew) {
        if (!tree.hash(new Subtree(height, number)).equals(anew)) {
            throw new SealBroken(
                    "The hash of height %d, number %d, is not that of what lies below it."
                            .formatted(height, number));
        }
    }
}
