package org.pirveli.api.calendar.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;

/** A public act made a date a working day, or a day off does not bind some units. */
@Revision("1")
public record WorkingDayDeclared(CalendarId calendarId, Declaration declaration, boolean mayShorten)
        implements CalendarEvent {

    @Override
    public String reason() {
        return declaration.reason();
    }

    @Override
    public String decree() {
        return declaration.decree();
    }
}
