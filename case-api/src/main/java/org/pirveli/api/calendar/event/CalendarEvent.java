package org.pirveli.api.calendar.event;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;

/**
 * Everything that can have happened to a calendar. Each makes its next version. Stored for ever:
 * change it only by adding.
 */
public sealed interface CalendarEvent
        permits CalendarOpened,
                WeeklyPatternDefined,
                NonWorkingDayDeclared,
                WorkingDayDeclared,
                DeclarationRevoked,
                DeclarationsImported {

    CalendarId calendarId();

    /** Why, in words. */
    String reason();

    /** The act behind it, if there is one. */
    @Nullable String decree();

    /** Whether due instants of open clocks may also move earlier because of it. */
    boolean mayShorten();
}
