package org.pirveli.domain.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.worktime.WorkingCalendar;

/**
 * A calendar in every version that its events made, as each unit lives by it. Safe to share; what
 * was laid out once is remembered: in each version one calendar for every unit that its
 * declarations name, and one for all others.
 */
public final class CalendarVersions {

    private final List<Opened> states;
    private final List<Set<UnitId>> named;
    private final Map<Key, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    /**
     * What is laid out.
     *
     * @param unit empty for every unit that no declaration names
     */
    private record Key(int version, Optional<UnitId> unit) {}

    private CalendarVersions(List<Opened> states) {
        this.states = states;
        this.named = states.stream().map(Opened::unitsNamed).toList();
    }

    /**
     * Reads a calendar from its events.
     *
     * @param history the first one opens it
     */
    public static CalendarVersions of(List<? extends CalendarEvent> history) {
        var states = new ArrayList<Opened>();
        var state = CalendarState.unopened();
        for (var event : history) {
            state = state.evolve(event);
            states.add((Opened) state);
        }
        return new CalendarVersions(List.copyOf(states));
    }

    /** How many there are. */
    public int count() {
        return states.size();
    }

    /**
     * What the calendar is made of in a version.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public Opened state(int version) {
        if (version < 1 || version > states.size()) {
            throw new IllegalArgumentException("the calendar has no version " + version);
        }
        return states.get(version - 1);
    }

    /**
     * As a unit lives by a version.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public WorkingCalendar calendarOf(UnitId unit, int version) {
        var state = state(version);
        var own = Optional.of(unit).filter(named.get(version - 1)::contains);
        return calendars.computeIfAbsent(new Key(version, own), _ -> state.calendarOf(unit));
    }
}
