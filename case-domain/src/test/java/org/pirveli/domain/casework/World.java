package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.DistributeCase;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.WorkingCalendar;

/** One case in an office where things are asked one after the other. */
final class World {

    /** What someone asks at an instant, and what has changed the office's calendar by then. */
    record Step(
            int number,
            Instant at,
            Actor actor,
            List<CalendarChange> changes,
            CaseCommand command) {

        Step asking(CaseCommand other) {
            return new Step(number, at, actor, changes, other);
        }

        Step asking(Actor other) {
            return new Step(number, at, other, changes, command);
        }
    }

    /**
     * What came of a step.
     *
     * @param before where the case stood
     * @param refusal {@code null} if it was accepted
     */
    record Outcome(
            Step step,
            CaseState before,
            List<CaseEvent> events,
            @Nullable RefusalCode refusal,
            CaseState after) {}

    private final List<SlaPolicy> promises;
    private final TestOffice office = new TestOffice();
    private final CaseDecider decider = new CaseDecider();
    private final List<Outcome> outcomes = new ArrayList<>();
    private CaseState state = CaseState.unregistered();

    /** Begins with the first version of a promise; clocks may be moved to the others. */
    World(List<SlaPolicy> promises) {
        this.promises = promises;
        office.promises(promises.getFirst());
        promises.forEach(office::knows);
        office.givesOutBySelf();
    }

    /** The same office before anything was asked. */
    World anew() {
        return new World(promises);
    }

    /** The version of the promise. */
    SlaPolicy promise(VersionRef version) {
        return office.policy(version);
    }

    CaseState state() {
        return state;
    }

    /** When something was last asked. */
    Instant now() {
        return outcomes.isEmpty() ? Instant.MIN : outcomes.getLast().step().at();
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<CaseEvent> history() {
        return outcomes.stream().flatMap(outcome -> outcome.events().stream()).toList();
    }

    /** The clocks that run now. */
    List<CaseClock> running() {
        return clocks(state).filter(CaseClock::running).toList();
    }

    static Stream<CaseClock> clocks(CaseState state) {
        return switch (state) {
            case CaseState.Unregistered _ -> Stream.empty();
            case CaseState.Registered registered -> {
                var promises = registered.facts().promises();
                yield Stream.of(
                                Optional.of(promises.firstResponse()),
                                Optional.ofNullable(promises.followUp()),
                                Optional.ofNullable(promises.resolution()))
                        .flatMap(Optional::stream);
            }
        };
    }

    Outcome take(Step step) {
        var outcome = decided(step);
        outcomes.add(outcome);
        state = outcome.after();
        return outcome;
    }

    /** What would come of a step. */
    Outcome decided(Step step) {
        return decided(step, state);
    }

    /** What would come of a step, if the case stood so. */
    Outcome decided(Step step, CaseState state) {
        try {
            var events = decider.decide(step.command(), state, circumstances(step));
            var after = state;
            for (var event : events) {
                after = after.evolve(event);
            }
            return new Outcome(step, state, events, null, after);
        } catch (Refused refused) {
            return new Outcome(step, state, List.of(), refused.code(), state);
        }
    }

    /** By which the office works when a step is taken. */
    WorkingCalendar calendarAt(Step step) {
        office.hasChanged(step.changes());
        return office.calendarOf(TestOffice.FIRST);
    }

    /** When a step should be asked once more. */
    Optional<Instant> again(Step step) {
        var outcome = decided(step);
        return outcome.refusal() == null
                ? decider.again(step.command(), outcome.after(), circumstances(step))
                : Optional.empty();
    }

    /** Ids depend on the step alone, so that they are the same in every world. */
    Circumstances circumstances(Step step) {
        office.hasChanged(step.changes());
        office.isCrowded(step.command() instanceof DistributeCase && step.number() % 3 != 0);
        var ids = new AtomicInteger();
        return new Circumstances(
                step.at(),
                step.actor(),
                null,
                office,
                () -> new UUID(step.number(), ids.incrementAndGet()),
                () -> new SubjectId(new UUID(step.number(), ids.incrementAndGet())),
                () -> CaseNumber.of(2024, step.number()));
    }
}
