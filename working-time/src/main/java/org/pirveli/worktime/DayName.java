package org.pirveli.worktime;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * What people call a day, or the reason why nobody works on it.
 *
 * @param en in English
 * @param ka in Georgian
 */
public record DayName(String en, String ka) {

    private static final Locale GEORGIAN = Locale.of("ka");

    static DayName of(DayOfWeek day) {
        return new DayName(
                day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH),
                day.getDisplayName(TextStyle.FULL_STANDALONE, GEORGIAN));
    }

    /** Both names of a day that is two things at once, such as Easter on a fixed holiday. */
    DayName and(DayName other) {
        return new DayName(en + ", " + other.en, ka + ", " + other.ka);
    }
}
