package org.pirveli.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Proofs that a leaf stands in a tree, and that one tree grew out of another. They are made as RFC
 * 6962 defines them, and checked step by step as RFC 9162 says (2.1.3.2 and 2.1.4.2), so that
 * making and checking have no code in common that could be wrong in both.
 *
 * @param hashes in the order of the RFC
 */
public record Proof(List<Hash> hashes) {

    public Proof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Proves that a leaf stands at its place.
     *
     * @throws IllegalArgumentException if there is no such leaf
     */
    public static Proof ofInclusion(long index, long size, Subtrees subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        include(index, 0, size, subtrees, path);
        return new Proof(path);
    }

    private static void include(
            long index, long from, long to, Subtrees subtrees, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (index < middle) {
            include(index, from, middle, subtrees, path);
            path.add(root(middle, to, subtrees));
        } else {
            include(index, middle, to, subtrees, path);
            path.add(root(from, middle, subtrees));
        }
    }

    /**
     * Proves that a tree is the beginning of a later one.
     *
     * @throws IllegalArgumentException if it is larger
     */
    public static Proof ofConsistency(long from, long to, Subtrees subtrees) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " does not contain " + from);
        }
        var path = new ArrayList<Hash>();
        if (from > 0) {
            extend(from, 0, to, true, subtrees, path);
        }
        return new Proof(path);
    }

    private static void extend(
            long size, long from, long to, boolean known, Subtrees subtrees, List<Hash> path) {
        if (size == to) {
            if (!known) {
                path.add(root(from, to, subtrees));
            }
            return;
        }
        long middle = middle(from, to);
        if (size <= middle) {
            extend(size, from, middle, known, subtrees, path);
            path.add(root(middle, to, subtrees));
        } else {
            extend(size, middle, to, false, subtrees, path);
            path.add(root(from, middle, subtrees));
        }
    }

    /** Where a tree of these leaves divides: the largest power of two that leaves some over. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    private static Hash root(long from, long to, Subtrees subtrees) {
        var parts = Subtree.covering(from, to);
        var root = subtrees.hash(parts.getLast());
        for (int i = parts.size() - 2; i >= 0; i--) {
            root = Hash.above(subtrees.hash(parts.get(i)), root);
        }
        return root;
    }

    /** Whether this proves that a leaf stands at its place in the tree with this root. */
    public boolean includes(Hash leaf, long index, long size, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long first = index;
        long last = size - 1;
        var reached = leaf;
        for (var hash : hashes) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                reached = Hash.above(hash, reached);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Hash.above(reached, hash);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /** Whether this proves that the tree of one size and root grew into the other. */
    public boolean connects(long from, Hash older, long to, Hash newer) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return hashes.isEmpty() && older.equals(newer);
        }
        if (from == 0) {
            return hashes.isEmpty() && older.equals(Hash.EMPTY);
        }
        return grows(from, older, to, newer);
    }

    private boolean grows(long from, Hash older, long to, Hash newer) {
        var path = new ArrayList<>(hashes);
        if (Long.bitCount(from) == 1) {
            path.addFirst(older);
        }
        if (path.isEmpty()) {
            return false;
        }
        int passed = Long.numberOfTrailingZeros(from);
        long first = (from - 1) >> passed;
        long last = (to - 1) >> passed;
        var reachedOlder = path.getFirst();
        var reachedNewer = path.getFirst();
        for (var hash : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                reachedOlder = Hash.above(hash, reachedOlder);
                reachedNewer = Hash.above(hash, reachedNewer);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                reachedNewer = Hash.above(reachedNewer, hash);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && reachedOlder.equals(older) && reachedNewer.equals(newer);
    }
}
