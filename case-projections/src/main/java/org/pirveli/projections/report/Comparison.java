package org.pirveli.projections.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.waiting.Spread;
import org.pirveli.projections.waiting.Waits;

/** Holds the answers that were given to other promises than those that were made. */
public final class Comparison {

    private final List<Rule> rules;
    private final WorkingTime workingTime;
    private final List<Side> sides;
    private final Waits working = new Waits();
    private final Waits calendar = new Waits();
    private long answered;

    /** A promise to hold answers to. */
    @FunctionalInterface
    public interface Rule {

        /** When the answer would have been due. */
        Instant dueAt(ClockFact clock);

        /** Whether an answer would have been in time. */
        default boolean keeps(ClockFact clock) {
            var stoppedAt = clock.stoppedAt();
            return stoppedAt != null && !stoppedAt.isAfter(dueAt(clock));
        }
    }

    /**
     * What a rule makes of the answers.
     *
     * @param share of those in time, with four digits behind the point; {@code null} without
     *     answers
     * @param allowedWorking the working time that the rule would have given; {@code null} without
     *     answers
     * @param allowedCalendar the same by the calendar
     */
    public record Kept(
            long inTime,
            long late,
            @Nullable BigDecimal share,
            @Nullable Spread allowedWorking,
            @Nullable Spread allowedCalendar) {}

    /**
     * What all rules make of the answers.
     *
     * @param working the working time that the answers took; {@code null} if there are none
     * @param calendar the same by the calendar
     * @param kept in the order of the rules
     */
    public record Compared(
            long answered, @Nullable Spread working, @Nullable Spread calendar, List<Kept> kept) {}

    private static final class Side {
        final Waits working = new Waits();
        final Waits calendar = new Waits();
        long inTime;
    }

    public Comparison(List<Rule> rules, WorkingTime workingTime) {
        this.rules = List.copyOf(rules);
        this.workingTime = workingTime;
        this.sides = Stream.generate(Side::new).limit(rules.size()).toList();
    }

    /** Takes one more clock; one without an answer is left out. */
    public void add(ClockFact clock) {
        var stoppedAt = clock.stoppedAt();
        if (!Result.of(clock, clock.startedAt()).answered() || stoppedAt == null) {
            return;
        }
        answered++;
        working.add(worked(clock, stoppedAt));
        calendar.add(Duration.between(clock.startedAt(), stoppedAt));
        for (int i = 0; i < rules.size(); i++) {
            var dueAt = rules.get(i).dueAt(clock);
            var side = sides.get(i);
            side.inTime += stoppedAt.isAfter(dueAt) ? 0 : 1;
            side.working.add(worked(clock, dueAt));
            side.calendar.add(Duration.between(clock.startedAt(), dueAt));
        }
    }

    private Duration worked(ClockFact clock, Instant to) {
        return workingTime.between(clock.calendar(), clock.daysOf(), clock.startedAt(), to);
    }

    /** What has been held to the rules so far. */
    public Compared compared() {
        return new Compared(
                answered,
                working.spread(),
                calendar.spread(),
                sides.stream().map(this::kept).toList());
    }

    private Kept kept(Side side) {
        return new Kept(
                side.inTime,
                answered - side.inTime,
                Figures.share(side.inTime, answered),
                side.working.spread(),
                side.calendar.spread());
    }
}
