package org.pirveli.api.calendar.event;

import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;

/** Many days were declared at once, as they stood in a file. */
@Revision("1")
public record DeclarationsImported(
        CalendarId calendarId, List<Declaration> declarations, String reason, boolean mayShorten)
        implements CalendarEvent {

    /** Declarations that nobody can change afterwards. */
    public DeclarationsImported {
        declarations = List.copyOf(declarations);
    }

    /** The acts of all of them, each once. */
    @Override
    public String decree() {
        return declarations.stream()
                .map(Declaration::decree)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
