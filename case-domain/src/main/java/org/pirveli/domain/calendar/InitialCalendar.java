package org.pirveli.domain.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.worktime.DeclaredDay;
import org.pirveli.worktime.GeorgianCalendar;

/** The calendar that an office begins with. */
public final class InitialCalendar {

    /** The calendar of public offices in Georgia. */
    public static final CalendarId GEORGIA = new CalendarId(GeorgianCalendar.ID);

    private InitialCalendar() {}

    /** The usual week, the Labour Code, and every day that government is known to have declared. */
    public static OpenCalendar georgia() {
        return georgia(_ -> true);
    }

    /**
     * The same as it would stand if nothing were known of declared days after a date: every later
     * day is left out, whenever its act was issued. The day itself decides, because the date of the
     * act is not known of all of them; it also leaves nothing over that could not have been known.
     */
    public static OpenCalendar georgiaKnowing(LocalDate lastKnown) {
        return georgia(date -> !date.isAfter(lastKnown));
    }

    private static OpenCalendar georgia(Predicate<LocalDate> known) {
        return new OpenCalendar(
                GEORGIA,
                GeorgianCalendar.ZONE,
                GeorgianCalendar.usualWeek().hours().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, day -> Counted.hours(day.getValue()))),
                Statutory.GEORGIA,
                GeorgianCalendar.declaredDays().stream()
                        .filter(day -> known.test(day.date()))
                        .map(InitialCalendar::declaration)
                        .toList());
    }

    private static Declaration declaration(DeclaredDay day) {
        return new Declaration(
                day.date(),
                Counted.hours(day.hours()),
                Set.of(),
                day.reason().en(),
                day.reason().ka(),
                day.act());
    }
}
