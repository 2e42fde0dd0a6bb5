package org.pirveli.projections.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.waiting.Spread;
import org.pirveli.projections.waiting.Waits;

/**
 * Holds cases to other promises than those that were made. Whoever was never answered counts too,
 * as in a rehearsal: a rule that is judged by the answers alone is always kept.
 */
public final class Comparison {

    private final List<Rule> rules;
    private final WorkingTime workingTime;
    private final List<Side> sides;
    private final Waits working = new Waits();
    private final Waits calendar = new Waits();
    private final Instant asOf;
    private long unanswered;

    /** A promise to hold cases to. */
    @FunctionalInterface
    public interface Rule {

        /** When the answer would have been due. */
        Instant dueAt(ClockFact clock);

        /**
         * What would have become of a clock.
         *
         * @param asOf the moment of judging
         */
        default Verdict verdict(ClockFact clock, Instant asOf) {
            return Verdict.of(clock.answeredAt(), dueAt(clock), asOf);
        }
    }

    /**
     * What a rule makes of the cases.
     *
     * @param missed not answered, and past the due instant of the rule
     * @param undecided not answered, and not due yet by the rule
     * @param share of those in time among all but the undecided, with four digits behind the point;
     *     {@code null} if there are none
     * @param allowedWorking the working time that the rule would have given; {@code null} without
     *     cases
     * @param allowedCalendar the same by the calendar
     */
    public record Kept(
            long inTime,
            long late,
            long missed,
            long undecided,
            @Nullable BigDecimal share,
            @Nullable Spread allowedWorking,
            @Nullable Spread allowedCalendar) {}

    /**
     * What all rules make of the cases.
     *
     * @param unanswered those whose answer is still owed
     * @param working the working time that the answers took; {@code null} if there are none
     * @param calendar the same by the calendar
     * @param kept in the order of the rules
     */
    public record Compared(
            long answered,
            long unanswered,
            @Nullable Spread working,
            @Nullable Spread calendar,
            List<Kept> kept) {}

    private static final class Side {
        final Waits working = new Waits();
        final Waits calendar = new Waits();
        final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);

        long of(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0L);
        }
    }

    /**
     * Begins to compare.
     *
     * @param asOf the moment as of which the clocks are known
     */
    public Comparison(List<Rule> rules, WorkingTime workingTime, Instant asOf) {
        this.rules = List.copyOf(rules);
        this.workingTime = workingTime;
        this.asOf = asOf;
        this.sides = Stream.generate(Side::new).limit(rules.size()).toList();
    }

    /** Whether a clock can be held to a rule; what reports exclude is left out here too. */
    public static boolean comparable(ClockFact clock) {
        return switch (clock.state()) {
            case RUNNING, PAUSED, MET, MET_LATE -> true;
            case CANCELLED, NOT_MEASURED -> false;
        };
    }

    /** Takes one more clock. */
    public void add(ClockFact clock) {
        if (!comparable(clock)) {
            return;
        }
        var answeredAt = clock.answeredAt();
        if (answeredAt == null) {
            unanswered++;
        } else {
            working.add(worked(clock, answeredAt));
            calendar.add(Duration.between(clock.startedAt(), answeredAt));
        }
        for (int i = 0; i < rules.size(); i++) {
            var dueAt = rules.get(i).dueAt(clock);
            var side = sides.get(i);
            side.verdicts.merge(Verdict.of(answeredAt, dueAt, asOf), 1L, Long::sum);
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
                working.size(),
                unanswered,
                working.spread(),
                calendar.spread(),
                sides.stream().map(Comparison::kept).toList());
    }

    private static Kept kept(Side side) {
        long inTime = side.of(Verdict.MET);
        long late = side.of(Verdict.MET_LATE);
        long missed = side.of(Verdict.MISSED);
        return new Kept(
                inTime,
                late,
                missed,
                side.of(Verdict.UNDECIDED),
                Figures.share(inTime, inTime + late + missed),
                side.working.spread(),
                side.calendar.spread());
    }
}
