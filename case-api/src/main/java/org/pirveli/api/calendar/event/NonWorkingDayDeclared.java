package org.pirveli.api.calendar.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;

/** A public act made a date free. A day off never makes a due instant earlier. */
@Revision("1")
public record NonWorkingDayDeclared(CalendarId calendarId, Declaration declaration)
        implements CalendarEvent {

    @Override
    public String reason() {
        return declaration.reason();
    }

    @Override
    public String decree() {
        return declaration.decree();
    }

    @Override
    public boolean mayShorten() {
        return false;
    }
}
