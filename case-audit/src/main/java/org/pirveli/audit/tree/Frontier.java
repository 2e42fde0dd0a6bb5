package org.pirveli.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows at its right edge and remembers no more than it needs to go on: one hash for
 * each bit of its size that is set, so a few dozen for any log.
 */
public final class Frontier {

    private final List<Hash> complete;
    private long size;

    private Frontier(long size, List<Hash> complete) {
        this.size = size;
        this.complete = complete;
    }

    /** A tree without leaves. */
    public static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /** The tree of the first leaves of another one. */
    public static Frontier at(long size, Subtrees subtrees) {
        var frontier = empty();
        for (var each : Subtree.covering(0, size)) {
            frontier.append(each.level(), subtrees.hash(each));
        }
        return frontier;
    }

    /** The same tree, to go on with apart from this one. */
    public Frontier copy() {
        return new Frontier(size, new ArrayList<>(complete));
    }

    public long size() {
        return size;
    }

    /** Adds a leaf. */
    public void append(Hash leaf) {
        append(0, leaf);
    }

    /**
     * Adds a complete subtree.
     *
     * @param level how high it is: it has 2<sup>level</sup> leaves
     * @throws IllegalArgumentException if it cannot stand at this place
     */
    public void append(int level, Hash root) {
        long leaves = 1L << level;
        if (size % leaves != 0) {
            throw new IllegalArgumentException(
                    "a subtree of " + leaves + " leaves cannot follow " + size);
        }
        var hash = root;
        for (long left = size >> level; (left & 1) == 1; left >>= 1) {
            hash = Hash.above(complete.removeLast(), hash);
        }
        complete.add(hash);
        size += leaves;
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        if (complete.isEmpty()) {
            return Hash.EMPTY;
        }
        var root = complete.getLast();
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = Hash.above(complete.get(i), root);
        }
        return root;
    }
}
