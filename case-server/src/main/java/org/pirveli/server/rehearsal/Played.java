package org.pirveli.server.rehearsal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.Schedule;
import org.pirveli.server.rehearsal.Attempts.Attempt;

/**
 * What became of a clock that was played through.
 *
 * @param schedule the one that it had in the end
 * @param stretches in order
 */
record Played(Schedule schedule, List<Stretch> stretches) {

    /**
     * A while in which a clock ran by one schedule.
     *
     * @param attempt which one it belongs to, from 0
     * @param to when it ended; {@code null} if it runs still
     */
    record Stretch(int attempt, Schedule schedule, @Nullable Instant to) {}

    private record Rung(int attempt, int level) {}

    /** A clock that had the same schedule in all its attempts; in history nothing could rise. */
    static Played throughout(Schedule schedule, List<Attempt> attempts) {
        return new Played(
                schedule,
                IntStream.range(0, attempts.size())
                        .filter(i -> !attempts.get(i).isHistory())
                        .mapToObj(i -> new Stretch(i, schedule, attempts.get(i).to()))
                        .toList());
    }

    /**
     * The levels that rose, one by one. They rise by time alone, each once an attempt, until its
     * end was recorded; those that had risen when a clock was rebased stay so.
     *
     * @param until later ones are not asked for
     */
    List<Integer> risen(Instant until) {
        var risen = new LinkedHashSet<Rung>();
        for (var stretch : stretches) {
            var to = stretch.to();
            var end = to == null || to.isAfter(until) ? until : to;
            stretch.schedule().levels().stream()
                    .filter(level -> level.at().isBefore(end))
                    .forEach(level -> risen.add(new Rung(stretch.attempt(), level.level())));
        }
        return risen.stream().map(Rung::level).toList();
    }
}
