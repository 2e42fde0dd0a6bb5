package org.pirveli.server.office;

import java.util.Map;
import java.util.Set;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.office.UnitId;
import org.pirveli.api.sla.Position;

/**
 * A part of the office.
 *
 * @param ka in Georgian
 * @param en in English
 * @param calendar by which it works
 * @param positions the names of the users who hold each; one that nobody holds may be left out
 */
public record Unit(
        UnitId id,
        String ka,
        String en,
        CalendarId calendar,
        Map<Position, Set<String>> positions) {}
