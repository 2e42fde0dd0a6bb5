package org.pirveli.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/**
 * A term of working days that stands still for a while. A working day is spent iff the term runs at
 * its closing instant, and the day of receipt never counts; so a pause over noon costs nothing and
 * wins nothing.
 */
final class PausedTerm {

    private final Timeline timeline;
    private final Term term;
    private final Counting counting;

    PausedTerm(Timeline timeline, Term term, Instant receivedAt) {
        if (term.unit() != TermUnit.WORKING_DAYS) {
            throw new IllegalArgumentException("Only a term of WORKING_DAYS pauses, not " + term);
        }
        this.timeline = timeline;
        this.term = term;
        counting = new Counting(timeline, term, receivedAt);
    }

    int daysLeft(Instant at, Instant dueAt) {
        long due = Nanos.of(dueAt);
        int left = 0;
        DayOnTimeline day = first(at, DayOnTimeline::closing);
        while (day.closing() <= due) {
            left++;
            day = timeline.workingDayAfter(day.day.date());
        }
        return left;
    }

    Due due(Instant resumedAt, int daysLeft) {
        if (daysLeft < 0) {
            throw new IllegalArgumentException("Days left are none or more, not " + daysLeft);
        }
        DayOnTimeline first =
                daysLeft == 0
                        ? first(resumedAt, this::end)
                        : first(resumedAt, DayOnTimeline::closing);
        DayOnTimeline last = first;
        for (int counted = 1; counted < daysLeft; counted++) {
            last = timeline.workingDayAfter(last.day.date());
        }
        return counting.ending(Reached.closingOf(last), tracedFrom(resumedAt, first));
    }

    private long end(DayOnTimeline day) {
        return term.endRule() == EndRule.END_OF_DAY ? day.midnightAfter : day.closing();
    }

    /** The first working day after that of receipt of which some instant is still to come. */
    private DayOnTimeline first(Instant at, ToLongFunction<DayOnTimeline> instant) {
        LocalDate before = later(counting.dayZero(), ending(at).minusDays(1));
        DayOnTimeline day = timeline.workingDayAfter(before);
        return instant.applyAsLong(day) < Nanos.of(at)
                ? timeline.workingDayAfter(day.day.date())
                : day;
    }

    /** A day of work that is over when the term is resumed is not passed over. */
    private LocalDate tracedFrom(Instant resumedAt, DayOnTimeline first) {
        DayOnTimeline resumed = timeline.day(ending(resumedAt));
        LocalDate date = resumed.day.date();
        boolean over = resumed.working() && date.isBefore(first.day.date());
        return later(counting.received().plusDays(1), over ? date.plusDays(1) : date);
    }

    /** The date of an instant; midnight belongs to the day that it ends. */
    private LocalDate ending(Instant at) {
        return timeline.dateOf(at.minusNanos(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
