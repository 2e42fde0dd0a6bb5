package org.pirveli.projections.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.pirveli.projections.waiting.Waits;

/** Counts the clocks of one group. */
final class Tally {

    private final Map<Result, Long> counts = new EnumMap<>(Result.class);
    private final Waits working = new Waits();
    private final Waits calendar = new Waits();
    private long backdated;

    void add(Result result) {
        counts.merge(result, 1L, Long::sum);
    }

    void add(Result result, Duration worked, Duration elapsed, boolean recordedLate) {
        add(result);
        backdated += recordedLate ? 1 : 0;
        working.add(worked);
        calendar.add(elapsed);
    }

    Figures figures() {
        long met = of(Result.MET);
        long decided = met + of(Result.MET_LATE) + of(Result.MISSED);
        return new Figures(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                met,
                of(Result.MET_LATE),
                of(Result.MISSED),
                of(Result.RUNNING),
                of(Result.PAUSED),
                of(Result.CANCELLED),
                of(Result.NOT_MEASURED),
                backdated,
                Figures.share(met, decided),
                working.spread(),
                calendar.spread());
    }

    private long of(Result result) {
        return counts.getOrDefault(result, 0L);
    }
}
