package org.pirveli.server.rest.sla;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.worktime.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The calendars that the office works by, in their versions now in force. */
@Component
final class Calendars {

    private final WorkingCalendar standard;
    private final WorkingCalendar undeclared;

    Calendars(WorkingCalendar standard) {
        this.standard = standard;
        this.undeclared =
                new WorkingCalendar(
                        standard.id(),
                        standard.version(),
                        standard.zone(),
                        standard.layers().declaring(List.of()));
    }

    /** The calendar of an id; that of the office without one. */
    Optional<WorkingCalendar> find(@Nullable String id) {
        return id == null || id.equals(standard.id()) ? Optional.of(standard) : Optional.empty();
    }

    /**
     * The same.
     *
     * @param declaredDays {@code false} as if government had declared nothing
     */
    Optional<WorkingCalendar> find(@Nullable String id, boolean declaredDays) {
        return find(id).map(found -> declaredDays ? found : undeclared);
    }

    /** The ids of all of them. */
    List<String> ids() {
        return List.of(standard.id());
    }
}
