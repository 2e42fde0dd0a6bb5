package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.policy.CountedFrom;

/**
 * One clock of a case, in its latest attempt.
 *
 * @param unit the unit whose days count
 * @param settledVersion up to which version of its calendar changes are settled
 * @param schedule of a paused clock, the one that it had until then
 * @param daysLeft working days of a clock that stands still, or ended standing still; {@code null}
 *     of any other
 * @param remindersRaised shares of which this attempt has reminded
 * @param levelsRaised levels to which this attempt has escalated
 * @param inherited whether the due instant was a duplicate's
 */
record CaseClock(
        ClockId id,
        int attempt,
        UnitId unit,
        int settledVersion,
        CountedFrom counted,
        Schedule schedule,
        ClockState state,
        @Nullable Integer daysLeft,
        Set<Integer> remindersRaised,
        Set<Integer> levelsRaised,
        boolean inherited) {

    static CaseClock begun(ClockStarted start, ClockState state, boolean inherited) {
        return new CaseClock(
                start.clockId(),
                start.attempt(),
                start.unit(),
                start.settledVersion(),
                new CountedFrom(start.name(), start.startedAt(), start.resumed()),
                start.schedule(),
                state,
                null,
                Set.of(),
                Set.of(),
                inherited);
    }

    ClockName name() {
        return counted.clock();
    }

    Instant startedAt() {
        return counted.startedAt();
    }

    /** The clock as far as a change of the rules concerns it; it has to run. */
    DueClock due() {
        return new DueClock(schedule, counted, inherited);
    }

    boolean running() {
        return state == ClockState.RUNNING;
    }

    boolean running(ClockId clockId, int ofAttempt) {
        return running() && id.equals(clockId) && attempt == ofAttempt;
    }

    boolean paused() {
        return state == ClockState.PAUSED;
    }

    /** Whether the applicant has the answer, as far as the records tell. */
    boolean answered() {
        return switch (state) {
            case MET, MET_LATE, NOT_MEASURED -> true;
            case RUNNING, PAUSED, CANCELLED -> false;
        };
    }

    /** Whether the due instant lies before this one; what stands still has none. */
    boolean missed(Instant at) {
        return !paused() && at.isAfter(schedule.dueAt());
    }

    /**
     * The levels whose instants have passed and that were not raised yet, in order; none while it
     * stands still.
     */
    List<EscalationLevel> levelsDue(Instant now) {
        return schedule.levels().stream()
                .filter(_ -> !paused())
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

    /** The end of this attempt by what was promised, done at an instant. */
    ClockStopped keptAt(Instant occurredAt) {
        return stopped(missed(occurredAt) ? ClockState.MET_LATE : ClockState.MET, occurredAt);
    }

    ClockStopped cancelledAt(Instant now) {
        return stopped(ClockState.CANCELLED, now);
    }

    /** The changes of its calendar that may still move it, in order. */
    List<CalendarChange> changes(Office office) {
        return office.changesSince(new VersionRef(schedule.calendar().id(), settledVersion), unit);
    }

    CaseClock in(ClockState state) {
        return with(counted, schedule, state, daysLeft, inherited);
    }

    /** On a new schedule, which settles the changes of the calendar up to its version. */
    CaseClock on(Schedule schedule) {
        return with(counted, schedule, state, daysLeft, inherited);
    }

    CaseClock inheriting(Schedule schedule) {
        return with(counted, schedule, state, daysLeft, true);
    }

    CaseClock paused(int daysLeft) {
        return with(counted, schedule, ClockState.PAUSED, daysLeft, inherited);
    }

    CaseClock resumed(Schedule schedule, Resumption resumption) {
        return with(counted.resumed(resumption), schedule, ClockState.RUNNING, null, inherited);
    }

    CaseClock rebased(Schedule schedule, @Nullable Integer left) {
        return with(counted.with(left), schedule, state, daysLeft, inherited);
    }

    private CaseClock with(
            CountedFrom counted,
            Schedule schedule,
            ClockState state,
            @Nullable Integer daysLeft,
            boolean inherited) {
        return new CaseClock(
                id,
                attempt,
                unit,
                Math.max(settledVersion, schedule.calendar().version()),
                counted,
                schedule,
                state,
                daysLeft,
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
                attempt,
                unit,
                settledVersion,
                counted,
                schedule,
                state,
                daysLeft,
                reminders,
                levels,
                inherited);
    }

    private ClockStopped stopped(ClockState state, Instant at) {
        return new ClockStopped(id, name(), attempt, state, at);
    }
}
