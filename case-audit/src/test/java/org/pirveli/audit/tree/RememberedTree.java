package org.pirveli.audit.tree;

import java.util.List;

/** All leaves in memory, and the tree above them as the RFC defines it, without any shortcut. */
public record RememberedTree(List<Hash> leaves) implements Subtrees {

    @Override
    public Hash hash(Subtree subtree) {
        return root((int) subtree.from(), (int) subtree.to());
    }

    /** The root of the first leaves. */
    public Hash root(int size) {
        return root(0, size);
    }

    private Hash root(int from, int to) {
        return switch (to - from) {
            case 0 -> Hash.EMPTY;
            case 1 -> leaves.get(from);
            default -> {
                int half = Integer.highestOneBit(to - from - 1);
                yield Hash.above(root(from, from + half), root(from + half, to));
            }
        };
    }
}
