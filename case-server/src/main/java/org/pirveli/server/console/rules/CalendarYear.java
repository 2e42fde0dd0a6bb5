package org.pirveli.server.console.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A year as twelve sheets of weeks. */
record CalendarYear(int year, List<Weekday> weekdays, List<Month> months) {

    /** The head of a column. */
    record Weekday(String brief, String name) {}

    /**
     * One month.
     *
     * @param weeks from Monday; {@code null} where a date belongs to another month
     */
    record Month(String name, List<List<@Nullable CalendarDay>> weeks) {}

    /**
     * Lays a year out.
     *
     * @param days every date of it, in order
     */
    static CalendarYear of(int year, List<CalendarDay> days, Locale language) {
        return new CalendarYear(
                year,
                Arrays.stream(DayOfWeek.values()).map(day -> weekday(day, language)).toList(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month), days, language))
                        .toList());
    }

    private static Weekday weekday(DayOfWeek day, Locale language) {
        return new Weekday(
                day.getDisplayName(TextStyle.SHORT_STANDALONE, language),
                day.getDisplayName(TextStyle.FULL_STANDALONE, language));
    }

    private static Month month(YearMonth month, List<CalendarDay> days, Locale language) {
        var weeks = new ArrayList<List<@Nullable CalendarDay>>();
        var first = month.atDay(1);
        var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(week(monday, month, days));
        }
        return new Month(DateTimeFormatter.ofPattern("LLLL", language).format(month), weeks);
    }

    private static List<@Nullable CalendarDay> week(
            LocalDate monday, YearMonth month, List<CalendarDay> days) {
        var week = new ArrayList<@Nullable CalendarDay>();
        for (int i = 0; i < 7; i++) {
            var date = monday.plusDays(i);
            week.add(YearMonth.from(date).equals(month) ? days.get(date.getDayOfYear() - 1) : null);
        }
        return Collections.unmodifiableList(week);
    }

    /** The dates of the year as the interface told them. */
    static List<CalendarDay> days(
            List<Map<String, Object>> days, Locale language, Declared declared) {
        return days.stream().map(day -> CalendarDay.of(day, language, declared)).toList();
    }
}
