package org.pirveli.benchmarks.run;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When registrations were acknowledged, and how long each console took to count them. A wall says
 * how many cases are open, so the n-th acknowledged one has been seen as soon as it says n.
 */
final class SightedCommands {

    private static final int LONGEST_MILLIS = 60_000;
    private static final int NOTHING = -1;

    private final AtomicLongArray acknowledged;
    private final int[] counted;
    private final boolean[] begun;
    private final AtomicIntegerArray delays = new AtomicIntegerArray(LONGEST_MILLIS + 1);
    private int known;

    SightedCommands(int commands, int consoles) {
        acknowledged = new AtomicLongArray(commands);
        counted = new int[consoles];
        Arrays.fill(counted, NOTHING);
        begun = new boolean[consoles];
    }

    synchronized void acknowledge() {
        acknowledged.set(known, System.nanoTime());
        known++;
    }

    synchronized int acknowledged() {
        return known;
    }

    /** A fragment begins. */
    void begin(int console) {
        begun[console] = true;
    }

    /** Takes the first figure of a fragment in, and passes over the others. */
    boolean isFirst(int console, String figure) {
        if (!begun[console]) {
            return false;
        }
        begun[console] = false;
        long now = System.nanoTime();
        int open = Integer.parseInt("0" + figure.replaceAll("\\D", ""));
        int last;
        synchronized (this) {
            last = Math.min(open, known);
        }
        // what was open before a console was opened was seen by nobody too late
        int from = counted[console] == NOTHING ? last : counted[console];
        for (int i = from; i < last; i++) {
            long millis = (now - acknowledged.get(i)) / 1_000_000;
            delays.incrementAndGet(Math.clamp(millis, 0, LONGEST_MILLIS));
        }
        counted[console] = Math.max(counted[console], last);
        return true;
    }

    /** How many sights there were. */
    long sights() {
        long all = 0;
        for (int i = 0; i <= LONGEST_MILLIS; i++) {
            all += delays.get(i);
        }
        return all;
    }

    /** The delay that so many in a hundred do not exceed, in milliseconds. */
    int percentile(int hundredths) {
        long wanted = (sights() * hundredths + 99) / 100;
        long passed = 0;
        for (int i = 0; i <= LONGEST_MILLIS; i++) {
            passed += delays.get(i);
            if (passed >= wanted) {
                return i;
            }
        }
        return LONGEST_MILLIS;
    }
}
