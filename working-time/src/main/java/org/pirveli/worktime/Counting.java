package org.pirveli.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One term, counted from one receipt. */
final class Counting {

    private static final DayName DEEMED =
            new DayName("Deemed day of receipt", "მიღების დღედ ჩაითვალა");

    private final Timeline timeline;
    private final Term term;
    private final LocalDate received;

    /** Hours run from here. */
    private Instant start;

    /** Days are counted from here, and this one does not count. */
    private LocalDate dayZero;

    Counting(Timeline timeline, Term term, Instant receivedAt) {
        this.timeline = timeline;
        this.term = term;
        received = timeline.dateOf(receivedAt);
        start = receivedAt;
        dayZero = received;
        DayOnTimeline day = timeline.day(received);
        if (term.startRule() == StartRule.DEEMED_RECEIPT
                && (!day.working() || Nanos.of(receivedAt) > day.closing())) {
            DayOnTimeline deemed = timeline.workingDayAfter(received);
            start = Nanos.toInstant(deemed.opening());
            dayZero = deemed.day.date();
        }
    }

    Due due() {
        return switch (term.unit()) {
            case WORKING_DAYS -> inDays(workingDays());
            case CALENDAR_DAYS -> inDays(calendarDays());
            case WORKING_HOURS -> inHours();
        };
    }

    private DayOnTimeline workingDays() {
        DayOnTimeline last = timeline.workingDayAfter(dayZero);
        for (int counted = 1; counted < term.amount(); counted++) {
            last = timeline.workingDayAfter(last.day.date());
        }
        return last;
    }

    private DayOnTimeline calendarDays() {
        return timeline.workingDayAfter(dayZero.plusDays(term.amount() - 1L));
    }

    private Due inDays(DayOnTimeline last) {
        return due(last, last.closing(), received.plusDays(1));
    }

    private Due inHours() {
        long hours = Nanos.of(Duration.ofHours(term.amount()));
        Timeline.Reached end = timeline.afterWorking(start, hours);
        long close = term.endRule() == EndRule.ELAPSED ? end.instant() : end.day().closing();
        return due(end.day(), close, received);
    }

    private Due due(DayOnTimeline last, long endInTheDay, LocalDate traceFrom) {
        long end = term.endRule() == EndRule.END_OF_DAY ? last.midnightAfter : endInTheDay;
        return new Due(
                Nanos.toInstant(end),
                Nanos.toInstant(last.midnightAfter),
                trace(traceFrom, last.day.date()));
    }

    private List<TracedDay> trace(LocalDate first, LocalDate last) {
        boolean deemedDayToTell =
                !dayZero.equals(received) && term.unit() != TermUnit.WORKING_HOURS;
        List<TracedDay> trace = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            TracedDay day = timeline.day(date).traced;
            trace.add(
                    deemedDayToTell && date.equals(dayZero)
                            ? new TracedDay(date, day.working(), DEEMED)
                            : day);
        }
        return List.copyOf(trace);
    }
}
