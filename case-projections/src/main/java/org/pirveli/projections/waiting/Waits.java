package org.pirveli.projections.waiting;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Waiting times, gathered one by one. */
public final class Waits {

    private long[] millis = new long[8];
    private int size;

    /** Takes one more; what is below a millisecond is lost. */
    public void add(Duration waited) {
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, 2 * size);
        }
        millis[size++] = waited.toMillis();
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** How they spread; {@code null} if there are none. */
    public @Nullable Spread spread() {
        if (size == 0) {
            return null;
        }
        var sorted = Arrays.copyOf(millis, size);
        Arrays.sort(sorted);
        return new Spread(at(sorted, 50), at(sorted, 90));
    }

    /** Between the two neighbours of the place, in proportion. */
    private static Duration at(long[] sorted, int percent) {
        long hundredths = (sorted.length - 1L) * percent;
        int place = (int) (hundredths / 100);
        long rest = hundredths % 100;
        long above = place + 1 < sorted.length ? sorted[place + 1] : sorted[place];
        return Duration.ofMillis(sorted[place] + (above - sorted[place]) * rest / 100);
    }
}
