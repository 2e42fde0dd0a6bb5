package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.sla.Schedule;

/** How the clocks of a case change; each is shown in its latest attempt. */
final class ClockFold {

    private ClockFold() {}

    /** A clock begins its next attempt, or its first. */
    static List<Clock> started(List<Clock> clocks, List<ClockStarted> starts) {
        var now = clocks;
        for (var start : starts) {
            var place = placeOf(start.clockId(), now);
            boolean inherited = place >= 0 && now.get(place).inherited();
            var clock = begun(start, ClockState.RUNNING, inherited);
            now = place < 0 ? Lists.with(now, clock) : Lists.with(now, place, clock);
        }
        return now;
    }

    /** Attempts end. */
    static List<Clock> stopped(List<Clock> clocks, List<ClockStopped> stops) {
        var now = clocks;
        for (var stop : stops) {
            now = changed(now, stop.clockId(), stop.attempt(), clock -> ended(clock, stop));
        }
        return now;
    }

    /** An attempt gets other instants. */
    static List<Clock> rescheduled(List<Clock> clocks, ClockId id, int attempt, Schedule schedule) {
        return changed(
                clocks, id, attempt, clock -> rescheduled(clock, schedule, clock.inherited()));
    }

    /** An attempt takes over the instants of a duplicate. */
    static List<Clock> inheriting(List<Clock> clocks, ClockId id, int attempt, Schedule schedule) {
        return changed(clocks, id, attempt, clock -> rescheduled(clock, schedule, true));
    }

    /** An attempt reminded of itself. */
    static List<Clock> reminded(List<Clock> clocks, ClockId id, int attempt, int share) {
        return changed(clocks, id, attempt, clock -> reminded(clock, share));
    }

    private static List<Clock> changed(
            List<Clock> clocks, ClockId id, int attempt, UnaryOperator<Clock> change) {
        var place = placeOf(id, clocks);
        if (place < 0 || clocks.get(place).attempt() != attempt) {
            return clocks;
        }
        return Lists.with(clocks, place, change.apply(clocks.get(place)));
    }

    private static int placeOf(ClockId id, List<Clock> clocks) {
        for (int i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).clockId().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** A clock at the beginning of an attempt. */
    static Clock begun(ClockStarted start, ClockState state, boolean inherited) {
        var schedule = start.schedule();
        return new Clock(
                start.clockId(),
                start.name(),
                start.attempt(),
                start.unit(),
                start.settledVersion(),
                inherited,
                state,
                null,
                start.startedAt(),
                schedule.dueAt(),
                schedule.legalLimitAt(),
                schedule.atRiskAt(),
                null,
                schedule.policy(),
                schedule.calendar(),
                schedule.reminders(),
                schedule.levels(),
                List.of(),
                schedule.trace());
    }

    private static Clock ended(Clock clock, ClockStopped stop) {
        // When an unmeasured clock ended, nobody knows.
        var stoppedAt = stop.state() == ClockState.NOT_MEASURED ? null : stop.stoppedAt();
        return with(clock, stop.state(), null, stoppedAt, clock.remindersRaised());
    }

    private static Clock reminded(Clock clock, int share) {
        return with(
                clock,
                clock.state(),
                null,
                clock.stoppedAt(),
                Lists.with(clock.remindersRaised(), share));
    }

    /** The clock as it stands at a moment. */
    static Clock standing(Clock clock, Condition condition) {
        return with(clock, clock.state(), condition, clock.stoppedAt(), clock.remindersRaised());
    }

    private static Clock with(
            Clock clock,
            ClockState state,
            @Nullable Condition condition,
            @Nullable Instant stoppedAt,
            List<Integer> remindersRaised) {
        return new Clock(
                clock.clockId(),
                clock.name(),
                clock.attempt(),
                clock.unit(),
                clock.settledVersion(),
                clock.inherited(),
                state,
                condition,
                clock.startedAt(),
                clock.dueAt(),
                clock.legalLimitAt(),
                clock.atRiskAt(),
                stoppedAt,
                clock.policy(),
                clock.calendar(),
                clock.reminders(),
                clock.levels(),
                remindersRaised,
                clock.trace());
    }

    private static Clock rescheduled(Clock clock, Schedule schedule, boolean inherited) {
        return new Clock(
                clock.clockId(),
                clock.name(),
                clock.attempt(),
                clock.unit(),
                Math.max(clock.settledVersion(), schedule.calendar().version()),
                inherited,
                clock.state(),
                null,
                clock.startedAt(),
                schedule.dueAt(),
                schedule.legalLimitAt(),
                schedule.atRiskAt(),
                clock.stoppedAt(),
                schedule.policy(),
                schedule.calendar(),
                schedule.reminders(),
                schedule.levels(),
                clock.remindersRaised(),
                schedule.trace());
    }
}
