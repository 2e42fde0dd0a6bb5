package org.pirveli.domain.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.UnitId;

/**
 * A part of the office.
 *
 * @param version how many events it is made of
 * @param names in the order of their dates; the first holds from the beginning
 * @param calendar by which it works
 * @param order its place among the units
 * @param positions the names of the users who hold each
 * @param automatic whether the engine gives its cases out
 */
public record Unit(
        UnitId unitId,
        long version,
        List<UnitName> names,
        CalendarId calendar,
        int order,
        Map<Position, Set<String>> positions,
        boolean automatic) {

    /** How it is called on a date. */
    public UnitName nameOn(LocalDate date) {
        return names.reversed().stream()
                .filter(name -> name.from() == null || !date.isBefore(name.from()))
                .findFirst()
                .orElseGet(names::getFirst);
    }
}
