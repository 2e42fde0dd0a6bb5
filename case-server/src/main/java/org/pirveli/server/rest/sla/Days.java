package org.pirveli.server.rest.sla;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.worktime.CalendarDay;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.TracedDay;

/** The dates of a calendar, explained. */
public record Days(VersionRef calendar, List<Day> days) {

    /**
     * One date.
     *
     * @param reason in English why it is free, or why it is worked against the rule; {@code null}
     *     on an ordinary working day
     * @param reasonKa the same in Georgian
     * @param act the resolution or decree behind it; {@code null} unless it was declared
     */
    public record Day(
            LocalDate date,
            boolean working,
            List<Hours> hours,
            @Nullable String reason,
            @Nullable String reasonKa,
            @Nullable String act) {}

    /** A stretch of work, in local time. */
    public record Hours(LocalTime opens, LocalTime closes) {}

    static Day day(CalendarDay day) {
        return new Day(
                day.date(),
                day.working(),
                day.hours().stream().map(each -> new Hours(each.opens(), each.closes())).toList(),
                en(day.reason()),
                ka(day.reason()),
                day.act());
    }

    static TraceDay traced(TracedDay day) {
        return new TraceDay(day.date(), day.working(), en(day.reason()), ka(day.reason()));
    }

    private static @Nullable String en(@Nullable DayName name) {
        return name == null ? null : name.en();
    }

    private static @Nullable String ka(@Nullable DayName name) {
        return name == null ? null : name.ka();
    }
}
