package org.pirveli.worktime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A calendar day laid on the line of instants, in nanoseconds since 1970. */
final class DayOnTimeline {

    final CalendarDay day;
    final TracedDay traced;
    final long midnightAfter;
    final long worked;
    private final long[] opens;
    private final long[] closes;

    DayOnTimeline(CalendarDay day, ZoneId zone) {
        this.day = day;
        traced = new TracedDay(day.date(), day.working(), day.reason());
        LocalDate date = day.date();
        midnightAfter = Nanos.of(date.plusDays(1).atStartOfDay(zone).toInstant());
        List<Interval> hours = day.hours();
        opens = new long[hours.size()];
        closes = new long[hours.size()];
        long sum = 0;
        long now = Long.MIN_VALUE;
        for (int i = 0; i < opens.length; i++) {
            Interval interval = hours.get(i);
            // Local times that clocks skip are moved on, but no instant is worked twice.
            opens[i] = Math.max(now, at(date, interval.opens(), zone));
            closes[i] =
                    interval.endsWithTheDay()
                            ? midnightAfter
                            : Math.max(opens[i], at(date, interval.closes(), zone));
            now = closes[i];
            sum += closes[i] - opens[i];
        }
        worked = sum;
    }

    private static long at(LocalDate date, LocalTime time, ZoneId zone) {
        return Nanos.of(date.atTime(time).atZone(zone).toInstant());
    }

    boolean working() {
        return opens.length > 0;
    }

    /** The start of the first interval, of a working day. */
    long opening() {
        return opens[0];
    }

    /** The end of the last interval, of a working day. */
    long closing() {
        return closes[closes.length - 1];
    }

    /** Working time of this day before the instant. */
    long workedBefore(long instant) {
        long sum = 0;
        for (int i = 0; i < opens.length && opens[i] < instant; i++) {
            sum += Math.min(closes[i], instant) - opens[i];
        }
        return sum;
    }

    /** The earliest instant at which this much of the day's working time has passed. */
    long afterWorking(long amount) {
        long left = amount;
        int i = 0;
        while (left > closes[i] - opens[i]) {
            left -= closes[i] - opens[i];
            i++;
        }
        return opens[i] + left;
    }
}
