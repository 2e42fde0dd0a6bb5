package org.pirveli.worktime;

import java.time.LocalDate;
import java.util.Map;

/** The days that the law itself makes free. */
@FunctionalInterface
public interface StatutoryHolidays {

    /** No holidays at all. */
    StatutoryHolidays NONE = _ -> Map.of();

    /** The holidays of one calendar year with their names; always the same answer for a year. */
    Map<LocalDate, DayName> of(int year);
}
