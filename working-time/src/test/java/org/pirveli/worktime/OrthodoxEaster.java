package org.pirveli.worktime;

import java.time.LocalDate;

/** Easter by Meeus's Julian algorithm, told in days of the Gregorian calendar. */
final class OrthodoxEaster {

    private OrthodoxEaster() {}

    static LocalDate of(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int month = (d + e + 114) / 31;
        int day = (d + e + 114) % 31 + 1;
        int daysTheJulianCalendarIsLate = year / 100 - year / 400 - 2;
        return LocalDate.of(year, month, day).plusDays(daysTheJulianCalendarIsLate);
    }
}
