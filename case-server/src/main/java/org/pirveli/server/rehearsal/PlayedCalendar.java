package org.pirveli.server.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.office.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.calendar.CalendarState;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.worktime.WorkingCalendar;

/** A calendar in every version that it would have had, and since when each was known. */
final class PlayedCalendar {

    private final List<Edition> editions = new ArrayList<>();
    private final Map<Key, WorkingCalendar> calendars = new HashMap<>();

    private record Edition(Opened state, CalendarStep step) {}

    private record Key(int edition, UnitId unit) {}

    /**
     * Plays a calendar through.
     *
     * @param steps in order of time; the first one opens it
     */
    PlayedCalendar(List<CalendarStep> steps) {
        var state = CalendarState.unopened();
        for (var step : steps) {
            state = state.evolve(step.event());
            editions.add(new Edition((Opened) state, step));
        }
    }

    /** As a unit lived by it, by what was known at an instant. */
    WorkingCalendar at(Instant instant, UnitId unit) {
        return calendar(known(instant) - 1, unit);
    }

    /** As a unit lives by it, by all that is known. */
    WorkingCalendar latest(UnitId unit) {
        return calendar(editions.size() - 1, unit);
    }

    /**
     * What changed it while a clock ran, in order.
     *
     * @param after exclusive
     * @param upTo inclusive
     */
    List<CalendarChange> changes(Instant after, Instant upTo, UnitId unit) {
        int first = known(after);
        int end = known(upTo);
        if (first >= end) {
            return List.of();
        }
        var changes = new ArrayList<CalendarChange>();
        for (int i = first; i < end; i++) {
            changes.add(change(i, unit));
        }
        return changes;
    }

    private CalendarChange change(int edition, UnitId unit) {
        var step = editions.get(edition).step();
        return new CalendarChange(
                calendar(edition, unit),
                step.knownAt(),
                step.event().reason(),
                step.event().decree(),
                step.by(),
                step.event().mayShorten());
    }

    /** How many versions were known at an instant. */
    private int known(Instant instant) {
        int low = 0;
        int high = editions.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (editions.get(middle).step().knownAt().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private WorkingCalendar calendar(int edition, UnitId unit) {
        return calendars.computeIfAbsent(
                new Key(edition, unit), _ -> editions.get(edition).state().calendarOf(unit));
    }
}
