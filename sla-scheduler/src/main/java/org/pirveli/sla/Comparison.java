package org.pirveli.sla;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;

/** A stretch of running clocks, held against the rows of the same stretch. */
final class Comparison {

    private final Map<Deadline.Key, Deadline> wanted = new HashMap<>();
    private final List<Deadline> unwanted = new ArrayList<>();
    private final List<Drift> drifts = new ArrayList<>();
    private final int clocks;
    private long rows;
    private long unseen;

    /**
     * Notes what the clocks want.
     *
     * @throws IllegalStateException if they are out of order
     */
    Comparison(List<OpenClock> stretch, @Nullable ClockId after) {
        clocks = stretch.size();
        var last = after;
        for (var clock : stretch) {
            if (last != null && unsigned(last.value(), clock.clockId().value()) >= 0) {
                throw new IllegalStateException("the running clocks are out of order");
            }
            last = clock.clockId();
            want(clock);
        }
    }

    private void want(OpenClock clock) {
        var attempt = new Attempt(clock.clockId().value(), clock.attempt());
        var caseId = clock.caseId().value();
        for (var row :
                Deadline.of(attempt, caseId, clock.reminders(), clock.levels(), clock.version())) {
            wanted.put(row.key(), row);
        }
        clock.remindersRaised()
                .forEach(share ->
                        wantRaised(clock, new Deadline.Key(attempt, Step.reminder(share))));
        clock.levelsRaised()
                .forEach(level -> wantRaised(clock, new Deadline.Key(attempt, Step.level(level))));
    }

    private void wantRaised(OpenClock clock, Deadline.Key key) {
        wanted.put(key, Deadline.raised(key, clock.caseId().value(), clock.version()));
    }

    /** Holds one row against what is wanted. */
    void compare(Deadline row) {
        rows++;
        var want = wanted.remove(row.key());
        if (want == null) {
            unwanted.add(row);
        } else if (row.version() > want.version()) {
            unseen++;
        } else if (!Objects.equals(row.dueAt(), want.dueAt()) || !row.isOfferedInTime()) {
            drifts.add(Drift.moved(row, want));
        }
    }

    /**
     * Sees to what is left over on either side.
     *
     * @param versions tells how many events of a case the views have seen, asked only now, after
     *     the clocks: a row that they have not seen yet may be of a clock that is just starting
     */
    void end(Function<Set<CaseId>, Map<CaseId, Long>> versions) {
        wanted.values().stream().map(Drift::missing).forEach(drifts::add);
        if (unwanted.isEmpty()) {
            return;
        }
        var cases =
                unwanted.stream().map(row -> new CaseId(row.caseId())).collect(Collectors.toSet());
        var seen = versions.apply(cases);
        for (var row : unwanted) {
            if (seen.getOrDefault(new CaseId(row.caseId()), 0L) >= row.version()) {
                drifts.add(Drift.stale(row));
            } else {
                unseen++;
            }
        }
    }

    int clocks() {
        return clocks;
    }

    long rows() {
        return rows;
    }

    long unseen() {
        return unseen;
    }

    List<Drift> drifts() {
        return drifts;
    }

    private static int unsigned(UUID one, UUID other) {
        var high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
