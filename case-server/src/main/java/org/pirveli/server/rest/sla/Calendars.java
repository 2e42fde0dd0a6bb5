package org.pirveli.server.rest.sla;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.engine.Bounded;
import org.pirveli.server.engine.rules.CalendarBook;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.worktime.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The calendars that the office works by, in their versions now in force. */
@Component
public final class Calendars {

    private static final int REMEMBERED = 8;

    /** A calendar is laid out year by year when it is asked, so it is worth keeping. */
    private final Bounded<VersionRef, WorkingCalendar> undeclared = new Bounded<>(REMEMBERED);

    private final RuleBook rules;

    Calendars(RuleBook rules) {
        this.rules = rules;
    }

    /** The calendar of an id; that of the office's first unit without one. */
    public Optional<CalendarBook> book(@Nullable String id) {
        var now = rules.current();
        var office = now.office();
        var wanted = id == null ? office.calendarOf(office.firstUnit()).value() : id;
        return now.calendars().stream()
                .filter(each -> each.latest().calendarId().value().equals(wanted))
                .findFirst();
    }

    /** The calendar of an id, as the office's first unit lives by it. */
    Optional<WorkingCalendar> find(@Nullable String id) {
        return book(id).map(book -> book.calendarOf(firstUnit()));
    }

    /**
     * The same.
     *
     * @param declaredDays {@code false} as if government had declared nothing
     */
    Optional<WorkingCalendar> find(@Nullable String id, boolean declaredDays) {
        return find(id).map(found -> declaredDays ? found : withoutDeclaredDays(found));
    }

    private WorkingCalendar withoutDeclaredDays(WorkingCalendar calendar) {
        var version = new VersionRef(calendar.id(), calendar.version());
        var known = undeclared.get(version);
        if (known != null) {
            return known;
        }
        var made =
                new WorkingCalendar(
                        calendar.id(),
                        calendar.version(),
                        calendar.zone(),
                        calendar.layers().declaring(List.of()));
        var _ = undeclared.put(version, made);
        return made;
    }

    /** The ids of all of them. */
    List<String> ids() {
        return rules.current().calendars().stream()
                .map(each -> each.latest().calendarId().value())
                .toList();
    }

    public UnitId firstUnit() {
        return rules.current().office().firstUnit();
    }
}
