package org.pirveli.server.engine.live;

import java.util.Set;
import java.util.TreeSet;

/**
 * How far somebody has read the log.
 *
 * @param index of the last event that was read; -1 if none was
 * @param gaps before it that were still empty then, and may be filled
 */
record LogPosition(long index, Set<Long> gaps) {

    static final LogPosition START = new LogPosition(-1, Set.of());

    LogPosition {
        gaps = Set.copyOf(gaps);
    }

    /** Up to where everything was read. */
    long surely() {
        return gaps.stream().mapToLong(Long::longValue).min().orElse(index + 1) - 1;
    }

    /** What was empty then and has been filled until a later position. */
    Set<Long> filledUntil(LogPosition later) {
        var filled = new TreeSet<>(gaps);
        filled.removeAll(later.gaps);
        return filled;
    }
}
