package org.pirveli.api.calendar.event;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;

/**
 * A calendar was laid out.
 *
 * @param week what is worked on each day of the week; a day left out is free
 * @param declarations days declared so far
 */
@Revision("1")
public record CalendarOpened(
        CalendarId calendarId,
        ZoneId zone,
        Map<DayOfWeek, List<WorkingHours>> week,
        Statutory statutory,
        List<Declaration> declarations)
        implements CalendarEvent {

    /** Nothing was there before that could have changed. */
    @Override
    public String reason() {
        return "";
    }

    @Override
    public @Nullable String decree() {
        return null;
    }

    @Override
    public boolean mayShorten() {
        return false;
    }
}
