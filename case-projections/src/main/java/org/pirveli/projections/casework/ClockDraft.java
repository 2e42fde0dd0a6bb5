package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;

/** A clock while one event is written into it; how it stands is left open. */
final class ClockDraft {

    private final Clock before;
    private int settledVersion;
    private @Nullable Instant dueAt;
    private @Nullable Instant legalLimitAt;
    private @Nullable Instant atRiskAt;
    private VersionRef policy;
    private VersionRef calendar;
    private List<Reminder> reminders;
    private List<EscalationLevel> levels;
    private List<TraceDay> trace;

    boolean inherited;
    ClockState state;
    @Nullable Condition condition;
    @Nullable Resumption resumed;
    @Nullable Instant pausedAt;
    @Nullable Integer daysLeft;
    @Nullable Instant stoppedAt;
    List<Integer> remindersRaised;

    ClockDraft(Clock before) {
        this.before = before;
        settledVersion = before.settledVersion();
        dueAt = before.dueAt();
        legalLimitAt = before.legalLimitAt();
        atRiskAt = before.atRiskAt();
        policy = before.policy();
        calendar = before.calendar();
        reminders = before.reminders();
        levels = before.levels();
        trace = before.trace();
        inherited = before.inherited();
        state = before.state();
        resumed = before.resumed();
        pausedAt = before.pausedAt();
        daysLeft = before.daysLeft();
        stoppedAt = before.stoppedAt();
        remindersRaised = before.remindersRaised();
    }

    /** It has other instants from now on. */
    void on(Schedule schedule) {
        settledVersion = Math.max(settledVersion, schedule.calendar().version());
        dueAt = schedule.dueAt();
        legalLimitAt = schedule.legalLimitAt();
        atRiskAt = schedule.atRiskAt();
        policy = schedule.policy();
        calendar = schedule.calendar();
        reminders = schedule.reminders();
        levels = schedule.levels();
        trace = schedule.trace();
    }

    /** Nothing falls due any more. */
    void withoutInstants() {
        dueAt = null;
        legalLimitAt = null;
        atRiskAt = null;
        reminders = List.of();
        levels = List.of();
        trace = List.of();
    }

    Clock clock() {
        return new Clock(
                before.clockId(),
                before.name(),
                before.attempt(),
                before.unit(),
                settledVersion,
                inherited,
                state,
                condition,
                before.startedAt(),
                resumed,
                dueAt,
                legalLimitAt,
                atRiskAt,
                pausedAt,
                daysLeft,
                stoppedAt,
                policy,
                calendar,
                reminders,
                levels,
                remindersRaised,
                trace);
    }
}
