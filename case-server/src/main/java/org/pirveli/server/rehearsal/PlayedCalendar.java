package org.pirveli.server.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.calendar.CalendarVersions;
import org.pirveli.worktime.WorkingCalendar;

/** A calendar in every version that it would have had, and since when each was known. */
final class PlayedCalendar {

    private final List<CalendarStep> steps;
    private final CalendarVersions versions;

    /**
     * Plays a calendar through.
     *
     * @param steps in order of time; the first one opens it
     */
    PlayedCalendar(List<CalendarStep> steps) {
        this.steps = steps;
        this.versions = CalendarVersions.of(steps.stream().map(CalendarStep::event).toList());
    }

    /** As a unit lived by it, by what was known at an instant. */
    WorkingCalendar at(Instant instant, UnitId unit) {
        return versions.calendarOf(unit, known(instant));
    }

    /** As a unit lives by it, by all that is known. */
    WorkingCalendar latest(UnitId unit) {
        return versions.calendarOf(unit, versions.count());
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
        for (int version = first + 1; version <= end; version++) {
            changes.add(change(version, unit));
        }
        return changes;
    }

    private CalendarChange change(int version, UnitId unit) {
        var step = steps.get(version - 1);
        return CalendarChange.of(
                step.event(), versions.calendarOf(unit, version), unit, step.knownAt(), step.by());
    }

    /** How many versions were known at an instant. */
    private int known(Instant instant) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (steps.get(middle).knownAt().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
