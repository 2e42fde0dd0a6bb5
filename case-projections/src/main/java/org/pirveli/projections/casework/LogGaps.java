package org.pirveli.projections.casework;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The indexes of the log that a reader did not find. Most belong to transactions that were given
 * up, some to such as have not committed yet.
 */
final class LogGaps {

    /** Older ones are given up: no transaction stays open while so many others write. */
    private static final long REMEMBERED = 100_000;

    private final TreeSet<Long> gaps = new TreeSet<>();
    private long last;

    /** The highest index found so far; 0 at the beginning. */
    long last() {
        return last;
    }

    /** These were found next, in order. */
    void found(List<Long> indexes) {
        for (long index : indexes) {
            for (long gap = Math.max(last + 1, index - REMEMBERED); gap < index; gap++) {
                gaps.add(gap);
            }
            last = index;
        }
        gaps.headSet(last - REMEMBERED).clear();
    }

    /** These turned up after all. */
    void filled(Collection<Long> indexes) {
        gaps.removeAll(indexes);
    }

    /** Those before the last so many indexes will never be filled. */
    void forget(long most) {
        gaps.headSet(last - most).clear();
    }

    List<Long> all() {
        return List.copyOf(gaps);
    }
}
