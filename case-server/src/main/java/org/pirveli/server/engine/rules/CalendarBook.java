package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.office.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.calendar.CalendarState;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.worktime.WorkingCalendar;

/** One calendar in all its versions. */
public final class CalendarBook {

    /**
     * One version.
     *
     * @param recorded the event that made it
     */
    public record Edition(Opened state, RecordedRule<CalendarEvent> recorded) {}

    private record Key(int version, UnitId unit) {}

    private final List<Edition> editions;
    private final Map<Key, WorkingCalendar> calendars;

    private CalendarBook(List<Edition> editions, Map<Key, WorkingCalendar> calendars) {
        this.editions = editions;
        this.calendars = calendars;
    }

    /**
     * Reads a calendar from its events.
     *
     * @param history not empty
     */
    static CalendarBook of(List<RecordedRule<CalendarEvent>> history) {
        var editions = new ArrayList<Edition>();
        var state = CalendarState.unopened();
        for (var recorded : history) {
            state = state.evolve(recorded.event());
            editions.add(new Edition((Opened) state, recorded));
        }
        return new CalendarBook(List.copyOf(editions), new ConcurrentHashMap<>());
    }

    /** The versions that there were at an instant; the first one at least. */
    CalendarBook asOf(Instant instant) {
        int known = RecordedRule.known(editions, Edition::recorded, instant);
        return new CalendarBook(editions.subList(0, known), calendars);
    }

    /** Every version, in order. */
    public List<Edition> editions() {
        return editions;
    }

    public Opened latest() {
        return editions.getLast().state();
    }

    /** Which version is in force. */
    public int version() {
        return editions.size();
    }

    /** As a unit lives by it now. */
    public WorkingCalendar calendarOf(UnitId unit) {
        return calendarOf(unit, version());
    }

    /**
     * As a unit lived by it in a version.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public WorkingCalendar calendarOf(UnitId unit, int version) {
        if (version < 1 || version > editions.size()) {
            throw new IllegalArgumentException("the calendar has no version " + version);
        }
        return calendars.computeIfAbsent(
                new Key(version, unit), _ -> editions.get(version - 1).state().calendarOf(unit));
    }

    /** What changed it after a version, in order, as a unit lives by it. */
    List<CalendarChange> changesSince(int version, UnitId unit) {
        if (version >= editions.size()) {
            return List.of();
        }
        return editions.subList(version, editions.size()).stream()
                .map(edition -> change(edition, unit))
                .toList();
    }

    private CalendarChange change(Edition edition, UnitId unit) {
        var recorded = edition.recorded();
        return CalendarChange.of(
                recorded.event(),
                calendarOf(unit, (int) recorded.sequence() + 1),
                unit,
                recorded.recordedAt(),
                recorded.actor());
    }
}
