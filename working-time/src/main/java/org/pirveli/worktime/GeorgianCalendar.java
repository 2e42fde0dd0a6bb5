package org.pirveli.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is known of the calendar of a public office in Georgia. */
public final class GeorgianCalendar {

    /** The name of the calendar. */
    public static final String ID = "georgia";

    /** The zone of every office in Georgia; without daylight saving since 2005. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");

    private static final StatutoryHolidays STATUTORY = new GeorgianHolidays();
    private static final WeeklyPattern WEEK =
            WeeklyPattern.mondayToFriday(
                    Interval.of("09:00", "13:00"), Interval.of("14:00", "18:00"));
    private static final List<DeclaredDay> DECLARED =
            TextTable.read("georgia-declared-days.txt", 4)
                    .map(row ->
                            DeclaredDay.off(
                                    LocalDate.parse(row.get(0)),
                                    new DayName(row.get(1), row.get(2)),
                                    row.get(3)))
                    .toList();
    private static final WorkingCalendar STANDARD =
            new WorkingCalendar(
                    ID, 1, ZONE, CalendarLayers.of(WEEK, STATUTORY).declaring(DECLARED));

    private GeorgianCalendar() {}

    /** Monday to Friday, 09:00–13:00 and 14:00–18:00. */
    public static WeeklyPattern usualWeek() {
        return WEEK;
    }

    /** The holidays of the Labour Code of Georgia, art. 30. */
    public static StatutoryHolidays statutoryHolidays() {
        return STATUTORY;
    }

    /**
     * The days off that government declared for administrative bodies, from 2021 on and up to what
     * was known in January 2026, in order.
     */
    public static List<DeclaredDay> declaredDays() {
        return DECLARED;
    }

    /** All of it together: the calendar in version 1. */
    public static WorkingCalendar standard() {
        return STANDARD;
    }
}
