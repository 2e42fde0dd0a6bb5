package org.pirveli.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The calendar of a public office in Georgia: Monday to Friday, 09:00–13:00 and 14:00–18:00. */
public final class GeorgianCalendar {

    /** The zone of every office in Georgia; without daylight saving since 2005. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");

    private static final String ID = "georgia";
    private static final CalendarLayers BY_LAW =
            CalendarLayers.of(
                    WeeklyPattern.mondayToFriday(
                            Interval.of("09:00", "13:00"), Interval.of("14:00", "18:00")),
                    new GeorgianHolidays());
    private static final WorkingCalendar STANDARD =
            new WorkingCalendar(ID, 1, ZONE, BY_LAW.declaring(declaredDays()));
    private static final WorkingCalendar WITHOUT_DECLARED_DAYS =
            new WorkingCalendar(ID, 1, ZONE, BY_LAW);

    private GeorgianCalendar() {}

    /** Version 1: statutory holidays, and all days off declared by government up to 2026-01. */
    public static WorkingCalendar standard() {
        return STANDARD;
    }

    /** The same version as if government had declared nothing, for comparison only. */
    public static WorkingCalendar withoutDeclaredDays() {
        return WITHOUT_DECLARED_DAYS;
    }

    private static List<DeclaredDay> declaredDays() {
        return TextTable.read("georgia-declared-days.txt", 4)
                .map(row ->
                        DeclaredDay.off(
                                LocalDate.parse(row.get(0)),
                                new DayName(row.get(1), row.get(2)),
                                row.get(3)))
                .toList();
    }
}
