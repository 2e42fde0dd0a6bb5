package org.pirveli.server.console.rules;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.rules.Declared.Of;

/**
 * One date of a year, as a page shows it.
 *
 * @param name why it is free, or why it is worked against the rule, in the reader's language
 * @param act behind it, if it was declared
 * @param hours worked, such as {@code 09:00–13:00}
 * @param exempt whether something else is declared for single units
 */
record CalendarDay(
        LocalDate date,
        Kind kind,
        @Nullable String name,
        @Nullable String act,
        List<String> hours,
        boolean exempt) {

    /** What kinds of dates there are, each with a sign of its own. */
    enum Kind {
        WORKING(""),
        WEEKEND(""),
        HOLIDAY("●"),
        DECLARED_OFF("◆"),
        DECLARED_WORKING("▲");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Reads a date as the interface tells it. */
    static CalendarDay of(Map<String, Object> day, Locale language, Declared declared) {
        var date = LocalDate.parse(String.valueOf(day.get("date")));
        boolean working = Boolean.TRUE.equals(day.get("working"));
        @Nullable String act = text(day.get("act"));
        @Nullable String english = text(day.get("reason"));
        return new CalendarDay(
                date,
                kind(date, working, act, english),
                language.getLanguage().equals("ka") ? text(day.get("reasonKa")) : english,
                act,
                hours(day.get("hours")),
                declared.on(date).stream().anyMatch(Of::bindsSomeOnly));
    }

    private static Kind kind(
            LocalDate date, boolean working, @Nullable String act, @Nullable String reason) {
        if (working) {
            return act == null ? Kind.WORKING : Kind.DECLARED_WORKING;
        }
        if (act != null) {
            return Kind.DECLARED_OFF;
        }
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return reason == null || reason.equals(weekday) ? Kind.WEEKEND : Kind.HOLIDAY;
    }

    private static List<String> hours(@Nullable Object hours) {
        return hours instanceof List<?> all
                ? all.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> time(each.get("opens")) + "–" + time(each.get("closes")))
                        .toList()
                : List.of();
    }

    private static String time(@Nullable Object time) {
        return String.valueOf(time).substring(0, 5);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Whether it stands in the list beside the year. */
    boolean isNamed() {
        return kind == Kind.HOLIDAY
                || kind == Kind.DECLARED_OFF
                || kind == Kind.DECLARED_WORKING
                || exempt;
    }
}
