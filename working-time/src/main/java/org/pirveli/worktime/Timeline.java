package org.pirveli.worktime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** All days of a calendar, each year laid out once, when first asked for. */
final class Timeline {

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2099;

    private final CalendarLayers layers;
    private final ZoneId zone;
    private final AtomicReferenceArray<YearOnTimeline> years =
            new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    Timeline(CalendarLayers layers, ZoneId zone) {
        this.layers = layers;
        this.zone = zone;
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(startOf(FIRST_YEAR)) && instant.isBefore(startOf(LAST_YEAR + 1));
    }

    boolean covers(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    DayOnTimeline day(LocalDate date) {
        return year(date.getYear()).day(date.getDayOfYear());
    }

    /** The next working day after the date. */
    DayOnTimeline workingDayAfter(LocalDate date) {
        LocalDate next = date.plusDays(1);
        DayOnTimeline day = day(next);
        while (!day.working()) {
            next = next.plusDays(1);
            day = day(next);
        }
        return day;
    }

    long worked(Instant from, Instant to) {
        LocalDate first = dateOf(from);
        LocalDate last = dateOf(to);
        long worked = -workedInItsYear(first, from);
        for (int year = first.getYear(); year < last.getYear(); year++) {
            worked += year(year).worked();
        }
        return worked + workedInItsYear(last, to);
    }

    /** The earliest instant at which this much working time, more than none, has passed. */
    Reached afterWorking(Instant from, long amount) {
        LocalDate date = dateOf(from);
        int number = date.getYear();
        YearOnTimeline year = year(number);
        long left = workedInItsYear(date, from) + amount;
        while (left > year.worked()) {
            left -= year.worked();
            number++;
            year = year(number);
        }
        return year.afterWorking(left);
    }

    private long workedInItsYear(LocalDate date, Instant instant) {
        return year(date.getYear()).workedBefore(date.getDayOfYear(), Nanos.of(instant));
    }

    private Instant startOf(int year) {
        return LocalDate.ofYearDay(year, 1).atStartOfDay(zone).toInstant();
    }

    private YearOnTimeline year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException(
                    "The calendar covers %d to %d, not %d".formatted(FIRST_YEAR, LAST_YEAR, year));
        }
        YearOnTimeline known = years.get(year - FIRST_YEAR);
        if (known != null) {
            return known;
        }
        YearOnTimeline computed = new YearOnTimeline(year, layers, zone);
        years.compareAndSet(year - FIRST_YEAR, null, computed);
        return computed;
    }
}
