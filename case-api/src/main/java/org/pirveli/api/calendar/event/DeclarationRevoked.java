package org.pirveli.api.calendar.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.value.InOrder;
import org.pirveli.api.value.UnitId;

/**
 * A declaration was taken back.
 *
 * @param units whose declaration; empty means the one that binds all
 */
@Revision("1")
public record DeclarationRevoked(
        CalendarId calendarId,
        LocalDate date,
        Set<UnitId> units,
        String decree,
        String reason,
        boolean mayShorten)
        implements CalendarEvent {

    /** Units that nobody can change afterwards. */
    public DeclarationRevoked {
        units = InOrder.of(units, Comparator.comparing(UnitId::value));
    }
}
