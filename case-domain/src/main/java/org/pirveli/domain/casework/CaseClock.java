package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.UnitId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;

/**
 * One clock of a case, in its latest attempt.
 *
 * @param unit the unit whose days count
 * @param settledVersion up to which version of its calendar changes are settled
 * @param remindersRaised shares of which this attempt has reminded
 * @param levelsRaised levels to which this attempt has escalated
 * @param inherited whether the due instant was a duplicate's
 */
record CaseClock(
        ClockId id,
        ClockName name,
        int attempt,
        UnitId unit,
        int settledVersion,
        Instant startedAt,
        Schedule schedule,
        ClockState state,
        Set<Integer> remindersRaised,
        Set<Integer> levelsRaised,
        boolean inherited) {

    static CaseClock begun(ClockStarted start, ClockState state, boolean inherited) {
        return new CaseClock(
                start.clockId(),
                start.name(),
                start.attempt(),
                start.unit(),
                start.settledVersion(),
                start.startedAt(),
                start.schedule(),
                state,
                Set.of(),
                Set.of(),
                inherited);
    }

    boolean running() {
        return state == ClockState.RUNNING;
    }

    boolean running(ClockId clockId, int ofAttempt) {
        return running() && id.equals(clockId) && attempt == ofAttempt;
    }

    /** Whether the applicant has the answer, as far as the records tell. */
    boolean answered() {
        return switch (state) {
            case MET, MET_LATE, NOT_MEASURED -> true;
            case RUNNING, PAUSED, CANCELLED -> false;
        };
    }

    boolean missed(Instant now) {
        return now.isAfter(schedule.dueAt());
    }

    /** The levels whose instants have passed and that were not raised yet, in order. */
    List<EscalationLevel> levelsDue(Instant now) {
        return schedule.levels().stream()
                .filter(level -> now.isAfter(level.at()))
                .filter(level -> !levelsRaised.contains(level.level()))
                .toList();
    }

    /** The reminder of this share, if its instant has passed and it was not raised yet. */
    List<Reminder> reminderDue(int share, Instant now) {
        return schedule.reminders().stream()
                .filter(reminder -> reminder.share() == share)
                .filter(reminder -> now.isAfter(reminder.at()))
                .filter(_ -> !remindersRaised.contains(share))
                .toList();
    }

    /** The end of this attempt by an answer given at an instant. */
    ClockStopped answeredAt(Instant occurredAt) {
        return stopped(
                occurredAt.isAfter(schedule.dueAt()) ? ClockState.MET_LATE : ClockState.MET,
                occurredAt);
    }

    ClockStopped cancelledAt(Instant now) {
        return stopped(ClockState.CANCELLED, now);
    }

    /**
     * The attempt after this one, towards the same due instant: what changed the calendar while the
     * clock was stopped does not concern it.
     */
    ClockStarted nextAttempt(Office office) {
        int settled = office.calendar(schedule.calendar().id(), unit).version();
        return new ClockStarted(id, name, attempt + 1, unit, settled, startedAt, schedule);
    }

    /** The changes of its calendar that may still move it, in order. */
    List<CalendarChange> changes(Office office) {
        return office.changesSince(new VersionRef(schedule.calendar().id(), settledVersion), unit);
    }

    CaseClock in(ClockState state) {
        return new CaseClock(
                id,
                name,
                attempt,
                unit,
                settledVersion,
                startedAt,
                schedule,
                state,
                remindersRaised,
                levelsRaised,
                inherited);
    }

    /** On a new schedule, which settles the changes of the calendar up to its version. */
    CaseClock on(Schedule schedule, boolean inherited) {
        int settledVersion = Math.max(this.settledVersion, schedule.calendar().version());
        return new CaseClock(
                id,
                name,
                attempt,
                unit,
                settledVersion,
                startedAt,
                schedule,
                state,
                remindersRaised,
                levelsRaised,
                inherited);
    }

    CaseClock reminded(int share) {
        return raised(Sets.with(remindersRaised, share), levelsRaised);
    }

    CaseClock escalated(int level) {
        return raised(remindersRaised, Sets.with(levelsRaised, level));
    }

    private CaseClock raised(Set<Integer> reminders, Set<Integer> levels) {
        return new CaseClock(
                id,
                name,
                attempt,
                unit,
                settledVersion,
                startedAt,
                schedule,
                state,
                reminders,
                levels,
                inherited);
    }

    private ClockStopped stopped(ClockState state, Instant at) {
        return new ClockStopped(id, name, attempt, state, at);
    }
}
