package org.pirveli.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete subtree: the leaves from {@code number·2^level} on, {@code 2^level} of them.
 *
 * @param level how high it is; 0 is a leaf
 * @param number counted from the left, among those of its height
 */
public record Subtree(int level, long number) {

    /** The first leaf below it. */
    public long from() {
        return number << level;
    }

    /** The leaf after the last one below it. */
    public long to() {
        return (number + 1) << level;
    }

    /** The fewest subtrees that have these leaves, from left to right. */
    public static List<Subtree> covering(long from, long to) {
        var covering = new ArrayList<Subtree>();
        long at = from;
        while (at < to) {
            int fits = 63 - Long.numberOfLeadingZeros(to - at);
            int level = at == 0 ? fits : Math.min(fits, Long.numberOfTrailingZeros(at));
            covering.add(new Subtree(level, at >> level));
            at += 1L << level;
        }
        return covering;
    }
}
