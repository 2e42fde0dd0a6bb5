package org.pirveli.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One term, counted from one receipt. */
final class Counting {

    private static final DayName DEEMED =
            new DayName("Deemed day of receipt", "მიღების დღედ ჩათვლილი დღე");

    private final Timeline timeline;
    private final Term term;
    private final LocalDate received;

    /** Days are counted from here, and this one does not count. */
    private final LocalDate dayZero;

    /** Hours run from here. */
    private final Instant start;

    Counting(Timeline timeline, Term term, Instant receivedAt) {
        this.timeline = timeline;
        this.term = term;
        received = timeline.dateOf(receivedAt);
        DayOnTimeline day = timeline.day(received);
        boolean onTheDay =
                switch (term.startRule()) {
                    case RECEIPT_DAY -> true;
                    case DEEMED_RECEIPT -> day.working() && Nanos.of(receivedAt) <= day.closing();
                };
        DayOnTimeline zero = onTheDay ? day : timeline.workingDayAfter(received);
        dayZero = zero.day.date();
        start = onTheDay ? receivedAt : Nanos.toInstant(zero.opening());
    }

    Due due() {
        Reached last =
                switch (term.unit()) {
                    case WORKING_DAYS -> Reached.closingOf(lastWorkingDay());
                    case CALENDAR_DAYS -> Reached.closingOf(lastCalendarDay());
                    case WORKING_HOURS -> lastHour();
                };
        boolean inDays = term.unit() != TermUnit.WORKING_HOURS;
        return ending(last, inDays ? received.plusDays(1) : received);
    }

    /** The end of the term where counting ended, with every date from {@code first} to it. */
    Due ending(Reached last, LocalDate first) {
        long end =
                switch (term.endRule()) {
                    case CLOSE_OF_BUSINESS -> last.day().closing();
                    case END_OF_DAY -> last.day().midnightAfter;
                    case ELAPSED -> last.instant();
                };
        return new Due(
                Nanos.toInstant(end),
                Nanos.toInstant(last.day().midnightAfter),
                trace(first, last.day().day.date()));
    }

    /** The day of receipt, as the start rule has it. */
    LocalDate dayZero() {
        return dayZero;
    }

    LocalDate received() {
        return received;
    }

    private DayOnTimeline lastWorkingDay() {
        DayOnTimeline last = timeline.workingDayAfter(dayZero);
        for (int counted = 1; counted < term.amount(); counted++) {
            last = timeline.workingDayAfter(last.day.date());
        }
        return last;
    }

    private DayOnTimeline lastCalendarDay() {
        return timeline.workingDayAfter(dayZero.plusDays(term.amount() - 1L));
    }

    private Reached lastHour() {
        return timeline.afterWorking(start, Nanos.of(Duration.ofHours(term.amount())));
    }

    private List<TracedDay> trace(LocalDate first, LocalDate last) {
        boolean inDays = term.unit() != TermUnit.WORKING_HOURS;
        List<TracedDay> trace = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            boolean deemed = inDays && date.equals(dayZero);
            trace.add(deemed ? new TracedDay(date, true, DEEMED) : timeline.day(date).traced);
        }
        return List.copyOf(trace);
    }
}
