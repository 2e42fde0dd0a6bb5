package org.pirveli.sla;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.CaseReferred;
import org.pirveli.api.casework.event.CaseReopened;
import org.pirveli.api.casework.event.CaseWithdrawn;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.event.DuplicateMarkRemoved;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.casework.event.FollowUpResponseIssued;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Schedule;

/**
 * What events make of deadlines, worked out in memory: the rows as they were found, and as they
 * should be. The open rows of a running attempt are the steps of its latest schedule that were not
 * raised; an attempt that begins and ends on one sheet leaves nothing to write.
 *
 * <p>Events of a case come in order, and may come again: a row that knows an event already passes
 * it over.
 */
final class DeadlineSheet {

    /** Every event that speaks of a clock; the others change nothing here and need not be read. */
    static final Set<Class<? extends CaseEvent>> HEARD =
            Set.of(
                    ApplicationRegistered.class,
                    FirstResponseIssued.class,
                    FirstResponseVoided.class,
                    FollowUpResponseIssued.class,
                    CaseClosed.class,
                    CaseReferred.class,
                    CaseWithdrawn.class,
                    CaseMarkedDuplicate.class,
                    DuplicateMarkRemoved.class,
                    CaseReopened.class,
                    ReminderRaised.class,
                    CaseEscalated.class,
                    DueInstantInherited.class,
                    DeadlineRecalculated.class,
                    ClockRebased.class,
                    ClockPaused.class,
                    ClockResumed.class);

    private final Map<Deadline.Key, Deadline> found = new HashMap<>();
    private final Map<Attempt, Map<Step, Deadline>> rows = new HashMap<>();

    /** Begins with rows that stand in the table now. */
    DeadlineSheet(Collection<Deadline> table) {
        for (var row : table) {
            found.put(row.key(), row);
            put(row);
        }
    }

    /** The clocks of which an event speaks. */
    static Stream<UUID> clocksOf(CaseEvent event) {
        return switch (event) {
            case ReminderRaised raised -> Stream.of(raised.clockId().value());
            case CaseEscalated raised -> Stream.of(raised.clockId().value());
            case DueInstantInherited moved -> Stream.of(moved.clockId().value());
            case DeadlineRecalculated moved -> Stream.of(moved.clockId().value());
            case ClockRebased moved -> Stream.of(moved.clockId().value());
            case ClockPaused paused -> Stream.of(paused.clockId().value());
            case ClockResumed resumed -> Stream.of(resumed.clockId().value());
            default ->
                    Stream.concat(
                                    event.clocksStopped().stream().map(ClockStopped::clockId),
                                    event.clocksStarted().stream().map(ClockStarted::clockId))
                            .map(ClockId::value);
        };
    }

    void apply(RecordedEvent recorded) {
        var version = recorded.version();
        var caseId = recorded.event().caseId().value();
        switch (recorded.event()) {
            case ReminderRaised raised -> {
                var attempt = new Attempt(raised.clockId().value(), raised.attempt());
                raise(attempt, Step.reminder(raised.share()), caseId, version);
            }
            case CaseEscalated raised -> {
                var attempt = new Attempt(raised.clockId().value(), raised.attempt());
                raise(attempt, Step.level(raised.level()), caseId, version);
            }
            case DueInstantInherited moved -> {
                var attempt = new Attempt(moved.clockId().value(), moved.attempt());
                schedule(attempt, moved.schedule(), caseId, version);
            }
            case DeadlineRecalculated moved -> {
                var attempt = new Attempt(moved.clockId().value(), moved.attempt());
                schedule(attempt, moved.schedule(), caseId, version);
            }
            case ClockRebased moved -> {
                var attempt = new Attempt(moved.clockId().value(), moved.attempt());
                schedule(attempt, moved.schedule(), caseId, version);
            }
            case ClockPaused paused ->
                    pause(new Attempt(paused.clockId().value(), paused.attempt()), version);
            case ClockResumed resumed -> {
                var attempt = new Attempt(resumed.clockId().value(), resumed.attempt());
                schedule(attempt, resumed.schedule(), caseId, version);
            }
            default -> {
                for (var stopped : recorded.event().clocksStopped()) {
                    rows.remove(new Attempt(stopped.clockId().value(), stopped.attempt()));
                }
                for (var started : recorded.event().clocksStarted()) {
                    var attempt = new Attempt(started.clockId().value(), started.attempt());
                    schedule(attempt, started.schedule(), caseId, version);
                }
            }
        }
    }

    /** Every row as it should be, in order. */
    List<Deadline> rows() {
        return rows.values().stream()
                .flatMap(steps -> steps.values().stream())
                .sorted(Deadline.IN_ORDER)
                .toList();
    }

    /** What has to be written so that the table becomes as it should be. */
    Changes changes() {
        var gone = new HashMap<>(found);
        var added = new ArrayList<Deadline>();
        var changed = new ArrayList<Deadline>();
        for (var row : rows()) {
            var before = gone.remove(row.key());
            if (before == null) {
                added.add(row);
            } else if (!before.equals(row)) {
                changed.add(row);
            }
        }
        return new Changes(
                added, changed, gone.values().stream().sorted(Deadline.IN_ORDER).toList());
    }

    private void raise(Attempt attempt, Step step, UUID caseId, long version) {
        var known = stepsOf(attempt).get(step);
        if (known == null || known.version() < version) {
            put(Deadline.raised(new Deadline.Key(attempt, step), caseId, version));
        }
    }

    private void schedule(Attempt attempt, Schedule schedule, UUID caseId, long version) {
        var known = stepsOf(attempt);
        var wanted = Deadline.of(attempt, caseId, schedule, version);
        var steps = wanted.stream().map(row -> row.key().step()).toList();
        known.values().removeIf(row -> mayMove(row, version) && !steps.contains(row.key().step()));
        for (var row : wanted) {
            var before = known.get(row.key().step());
            if (before == null || mayMove(before, version)) {
                put(row);
            }
        }
    }

    /** Nothing falls due while a clock stands still; what was raised stays raised. */
    private void pause(Attempt attempt, long version) {
        stepsOf(attempt).values().removeIf(row -> mayMove(row, version));
    }

    private static boolean mayMove(Deadline row, long version) {
        return !row.isRaised() && row.version() < version;
    }

    private Map<Step, Deadline> stepsOf(Attempt attempt) {
        return rows.computeIfAbsent(attempt, _ -> new HashMap<>());
    }

    private void put(Deadline row) {
        stepsOf(row.key().attempt()).put(row.key().step(), row);
    }

    /**
     * The difference between two states of the table.
     *
     * @param changed rows at another instant, or raised; not in hand of anyone any more
     */
    record Changes(List<Deadline> added, List<Deadline> changed, List<Deadline> gone) {

        int size() {
            return added.size() + changed.size() + gone.size();
        }
    }
}
