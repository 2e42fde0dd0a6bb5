package org.pirveli.server.office;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.office.UnitCommand.DefineUnit;
import org.pirveli.api.office.UnitCommand.FillPosition;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.UnitId;

/**
 * A unit as the file lists it.
 *
 * @param positions the names of the users who hold each; one that nobody holds may be left out
 */
record ListedUnit(
        UnitId id,
        String ka,
        String en,
        CalendarId calendar,
        Map<Position, Set<String>> positions) {

    DefineUnit defined(int order) {
        return new DefineUnit(id, ka, en, calendar, order);
    }

    Stream<FillPosition> filled(Map<Position, Set<String>> holders) {
        return holders.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(held ->
                        new FillPosition(
                                id, held.getKey(), held.getValue(), "As the office begins"));
    }
}
