package org.pirveli.projections.casework;

import java.util.List;
import java.util.function.Consumer;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.sla.Resumption;

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

    /** Attempts end. One that stands still when it ends has no due instant then either. */
    static List<Clock> stopped(List<Clock> clocks, List<ClockStopped> stops) {
        var now = clocks;
        for (var stop : stops) {
            now = changed(now, stop.clockId(), stop.attempt(), draft -> ended(draft, stop));
        }
        return now;
    }

    private static void ended(ClockDraft draft, ClockStopped stop) {
        draft.state = stop.state();
        // When an unmeasured clock ended, nobody knows.
        draft.stoppedAt = stop.state() == ClockState.NOT_MEASURED ? null : stop.stoppedAt();
    }

    /** An attempt gets other instants. */
    static List<Clock> recalculated(List<Clock> clocks, DeadlineRecalculated event) {
        return changed(
                clocks, event.clockId(), event.attempt(), draft -> draft.on(event.schedule()));
    }

    /** An attempt gets the instants of other rules. */
    static List<Clock> rebased(List<Clock> clocks, ClockRebased event) {
        return changed(
                clocks,
                event.clockId(),
                event.attempt(),
                draft -> {
                    draft.on(event.schedule());
                    var resumed = draft.resumed;
                    var left = event.daysLeft();
                    if (resumed != null && left != null) {
                        draft.resumed = new Resumption(resumed.at(), left);
                    }
                });
    }

    /** An attempt takes over the instants of a duplicate. */
    static List<Clock> inheriting(List<Clock> clocks, DueInstantInherited event) {
        return changed(
                clocks,
                event.clockId(),
                event.attempt(),
                draft -> {
                    draft.on(event.schedule());
                    draft.inherited = true;
                });
    }

    /** An attempt stands still, and has no due instant meanwhile. */
    static List<Clock> paused(List<Clock> clocks, ClockPaused event) {
        return changed(
                clocks,
                event.clockId(),
                event.attempt(),
                draft -> {
                    draft.state = ClockState.PAUSED;
                    draft.pausedAt = event.pausedAt();
                    draft.daysLeft = event.daysLeft();
                    draft.withoutInstants();
                });
    }

    /** An attempt runs again. */
    static List<Clock> resumed(List<Clock> clocks, ClockResumed event) {
        return changed(
                clocks,
                event.clockId(),
                event.attempt(),
                draft -> {
                    draft.state = ClockState.RUNNING;
                    draft.resumed = new Resumption(event.resumedAt(), event.daysLeft());
                    draft.pausedAt = null;
                    draft.daysLeft = null;
                    draft.on(event.schedule());
                });
    }

    /** An attempt reminded of itself. */
    static List<Clock> reminded(List<Clock> clocks, ReminderRaised event) {
        return changed(
                clocks,
                event.clockId(),
                event.attempt(),
                draft -> draft.remindersRaised = Lists.with(draft.remindersRaised, event.share()));
    }

    private static List<Clock> changed(
            List<Clock> clocks, ClockId id, int attempt, Consumer<ClockDraft> change) {
        var place = placeOf(id, clocks);
        if (place < 0 || clocks.get(place).attempt() != attempt) {
            return clocks;
        }
        var draft = new ClockDraft(clocks.get(place));
        change.accept(draft);
        return Lists.with(clocks, place, draft.clock());
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
                start.resumed(),
                schedule.dueAt(),
                schedule.legalLimitAt(),
                schedule.atRiskAt(),
                null,
                null,
                null,
                schedule.policy(),
                schedule.calendar(),
                schedule.reminders(),
                schedule.levels(),
                List.of(),
                schedule.trace());
    }

    /** The clock as it stands at a moment. */
    static Clock standing(Clock clock, Condition condition) {
        var draft = new ClockDraft(clock);
        draft.condition = condition;
        return draft.clock();
    }
}
