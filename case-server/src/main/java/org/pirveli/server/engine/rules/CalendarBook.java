package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.domain.calendar.CalendarVersions;
import org.pirveli.worktime.WorkingCalendar;

/** One calendar in all its versions. */
public final class CalendarBook {

    /**
     * One version.
     *
     * @param recorded the event that made it
     */
    public record Edition(Opened state, RecordedRule<CalendarEvent> recorded) {}

    private final List<Edition> editions;

    /** Those of the editions, and maybe later ones. */
    private final CalendarVersions versions;

    private CalendarBook(List<Edition> editions, CalendarVersions versions) {
        this.editions = editions;
        this.versions = versions;
    }

    /**
     * Reads a calendar from its events.
     *
     * @param history not empty
     */
    static CalendarBook of(List<RecordedRule<CalendarEvent>> history) {
        var versions = CalendarVersions.of(history.stream().map(RecordedRule::event).toList());
        var editions =
                IntStream.range(0, history.size())
                        .mapToObj(i -> new Edition(versions.state(i + 1), history.get(i)))
                        .toList();
        return new CalendarBook(editions, versions);
    }

    /** The versions that there were at an instant; the first one at least. */
    CalendarBook asOf(Instant instant) {
        int known = RecordedRule.known(editions, Edition::recorded, instant);
        return new CalendarBook(editions.subList(0, known), versions);
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
        return versions.calendarOf(unit, version);
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
