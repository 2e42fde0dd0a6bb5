package org.pirveli.worktime;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

/** The days of one calendar year, with the working time before each. */
final class YearOnTimeline {

    private final DayOnTimeline[] days;

    /** Working time from 1 January to the start of the day; one more entry than days. */
    private final long[] workedBefore;

    YearOnTimeline(int year, CalendarLayers layers, ZoneId zone) {
        Map<LocalDate, DayName> holidays = layers.statutory().of(year);
        days = new DayOnTimeline[Year.of(year).length()];
        workedBefore = new long[days.length + 1];
        for (int i = 0; i < days.length; i++) {
            LocalDate date = LocalDate.ofYearDay(year, i + 1);
            days[i] = new DayOnTimeline(layers.day(date, holidays), zone);
            workedBefore[i + 1] = workedBefore[i] + days[i].worked;
        }
    }

    DayOnTimeline day(int dayOfYear) {
        return days[dayOfYear - 1];
    }

    long worked() {
        return workedBefore[days.length];
    }

    /** Working time from 1 January to an instant on the day. */
    long workedBefore(int dayOfYear, long instant) {
        return workedBefore[dayOfYear - 1] + day(dayOfYear).workedBefore(instant);
    }

    /** The earliest instant at which this much of the year's working time, not none, has passed. */
    Reached afterWorking(long amount) {
        int found = Arrays.binarySearch(workedBefore, amount);
        int firstAtLeast = found < 0 ? -found - 1 : found;
        while (workedBefore[firstAtLeast - 1] == amount) {
            firstAtLeast--;
        }
        DayOnTimeline day = days[firstAtLeast - 1];
        return new Reached(day, day.afterWorking(amount - workedBefore[firstAtLeast - 1]));
    }
}
