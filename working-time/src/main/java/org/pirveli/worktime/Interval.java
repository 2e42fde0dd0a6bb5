package org.pirveli.worktime;

import java.time.LocalTime;

/**
 * A stretch of one day in which the office works.
 *
 * @param opens the first instant of it
 * @param closes the instant at which it ends; midnight means the end of the day
 */
public record Interval(LocalTime opens, LocalTime closes) {

    /** An interval that is not empty and does not run into the next day. */
    public Interval {
        if (!closes.isAfter(opens) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("Closes at %s, before %s".formatted(closes, opens));
        }
    }

    /** As written on the door: {@code Interval.of("09:00", "13:00")}. */
    public static Interval of(String opens, String closes) {
        return new Interval(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    boolean endsWithTheDay() {
        return closes.equals(LocalTime.MIDNIGHT);
    }
}
