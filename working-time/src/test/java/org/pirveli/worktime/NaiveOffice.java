package org.pirveli.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules of terms a second time, by watching the clock tick: slow, and too simple to be wrong.
 *
 * <p>Exact for instants and intervals that are multiples of the tick.
 */
record NaiveOffice(ZoneId zone, Function<LocalDate, List<Interval>> hours, Duration tick) {

    static NaiveOffice georgian(Predicate<LocalDate> dayOff, Duration tick) {
        List<Interval> office =
                List.of(Interval.of("09:00", "13:00"), Interval.of("14:00", "18:00"));
        var known = new HashMap<LocalDate, List<Interval>>();
        return new NaiveOffice(
                ZoneId.of("Asia/Tbilisi"),
                any ->
                        known.computeIfAbsent(
                                any,
                                date ->
                                        date.getDayOfWeek() == DayOfWeek.SATURDAY
                                                        || date.getDayOfWeek() == DayOfWeek.SUNDAY
                                                        || dayOff.test(date)
                                                ? List.of()
                                                : office),
                tick);
    }

    Instant due(Term term, Instant receivedAt) {
        LocalDate received = dateOf(receivedAt);
        LocalDate dayZero = received;
        Instant start = receivedAt;
        if (term.startRule() == StartRule.DEEMED_RECEIPT
                && (!works(received) || receivedAt.isAfter(closing(received)))) {
            dayZero = nextWorkingDay(received);
            start = opening(dayZero);
        }
        return switch (term.unit()) {
            case WORKING_DAYS -> {
                LocalDate last = dayZero;
                for (int n = 0; n < term.amount(); n++) {
                    last = nextWorkingDay(last);
                }
                yield end(term.endRule(), last);
            }
            case CALENDAR_DAYS -> {
                LocalDate last = dayZero.plusDays(term.amount());
                yield end(term.endRule(), works(last) ? last : nextWorkingDay(last));
            }
            case WORKING_HOURS -> {
                Instant elapsed = plusWorkingTime(start, Duration.ofHours(term.amount()));
                yield term.endRule() == EndRule.ELAPSED
                        ? elapsed
                        : end(term.endRule(), dateOf(elapsed.minus(tick)));
            }
        };
    }

    Instant plusWorkingTime(Instant from, Duration amount) {
        Instant now = from;
        Duration passed = Duration.ZERO;
        while (passed.compareTo(amount) < 0) {
            if (isOpen(now)) {
                passed = passed.plus(tick);
            }
            now = now.plus(tick);
        }
        return now;
    }

    Duration workingTime(Instant from, Instant to) {
        Duration passed = Duration.ZERO;
        for (Instant now = from; now.isBefore(to); now = now.plus(tick)) {
            if (isOpen(now)) {
                passed = passed.plus(tick);
            }
        }
        return passed;
    }

    /** Whether the office works during the tick that begins now. */
    boolean isOpen(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        LocalTime time = local.toLocalTime();
        for (Interval interval : hours.apply(local.toLocalDate())) {
            boolean toMidnight = interval.closes().equals(LocalTime.MIDNIGHT);
            if (!time.isBefore(interval.opens())
                    && (toMidnight || time.isBefore(interval.closes()))) {
                return true;
            }
        }
        return false;
    }

    boolean works(LocalDate date) {
        return !hours.apply(date).isEmpty();
    }

    LocalDate nextWorkingDay(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return works(next) ? next : nextWorkingDay(next);
    }

    private Instant end(EndRule rule, LocalDate date) {
        return rule == EndRule.END_OF_DAY ? startOf(date.plusDays(1)) : closing(date);
    }

    private Instant opening(LocalDate date) {
        Instant now = startOf(date);
        while (!isOpen(now)) {
            now = now.plus(tick);
        }
        return now;
    }

    private Instant closing(LocalDate date) {
        Instant now = startOf(date.plusDays(1));
        while (!isOpen(now.minus(tick))) {
            now = now.minus(tick);
        }
        return now;
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
