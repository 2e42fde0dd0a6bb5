package org.pirveli.api.office;

import java.time.LocalDate;
import java.util.Set;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.UnitId;

/** Everything that can be asked of a unit. */
public sealed interface UnitCommand extends OfficeCommand {

    UnitId unitId();

    /**
     * Open a unit.
     *
     * @param ka its name in Georgian
     * @param en its name in English
     * @param calendar by which it works
     * @param order its place among the units; the first takes what names none
     */
    record DefineUnit(UnitId unitId, String ka, String en, CalendarId calendar, int order)
            implements UnitCommand {}

    /**
     * Give a unit another name.
     *
     * @param from the first date on which it bears the name, past or to come
     */
    record RenameUnit(UnitId unitId, String ka, String en, LocalDate from, String reason)
            implements UnitCommand {}

    /**
     * Say who holds a position.
     *
     * @param holders names of users; nobody if empty
     */
    record FillPosition(UnitId unitId, Position position, Set<String> holders, String reason)
            implements UnitCommand {}

    /** Switch automatic distribution on or off. */
    record SwitchDistribution(UnitId unitId, boolean automatic, String reason)
            implements UnitCommand {}
}
