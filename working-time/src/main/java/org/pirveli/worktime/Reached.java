package org.pirveli.worktime;

/**
 * Where counting ended.
 *
 * @param day the day whose working time was counted last
 * @param instant in nanoseconds since 1970; may be the midnight that ends the day
 */
record Reached(DayOnTimeline day, long instant) {

    static Reached closingOf(DayOnTimeline day) {
        return new Reached(day, day.closing());
    }
}
