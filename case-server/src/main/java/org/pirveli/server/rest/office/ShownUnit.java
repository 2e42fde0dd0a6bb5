package org.pirveli.server.rest.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Unit;
import org.pirveli.domain.office.UnitName;
import org.pirveli.server.rest.parameter.Parameter;

/**
 * A unit, as it is called on a date.
 *
 * @param version how many events it is made of
 * @param names every name, from its first date on
 * @param positions the names of the users who hold each
 * @param automatic whether the engine gives its cases out
 */
public record ShownUnit(
        UnitId unitId,
        long version,
        String ka,
        String en,
        List<UnitName> names,
        CalendarId calendar,
        int order,
        Map<Position, Set<String>> positions,
        boolean automatic) {

    /** On which date units are called so. */
    public static final Parameter<LocalDate> ON =
            Parameter.one("on", LocalDate.class, "The names on this date; those of today without.");

    static ShownUnit of(Unit unit, LocalDate on) {
        var name = unit.nameOn(on);
        return new ShownUnit(
                unit.unitId(),
                unit.version(),
                name.ka(),
                name.en(),
                unit.names(),
                unit.calendar(),
                unit.order(),
                unit.positions(),
                unit.automatic());
    }
}
