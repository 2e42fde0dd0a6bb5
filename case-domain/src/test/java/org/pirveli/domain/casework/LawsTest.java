package org.pirveli.domain.casework;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseReferred;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FollowUpResponseIssued;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.World.Outcome;
import org.pirveli.domain.casework.World.Step;
import tools.jackson.databind.json.JsonMapper;

/** What holds in every history, whatever was asked. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LawsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LongStream seeds() {
        return Walk.seeds();
    }

    /** One attempt of one clock. */
    record Attempt(ClockId clockId, int number) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void each_attempt_of_a_clock_ends_exactly_once_and_none_runs_on_in_a_closed_case(long seed) {
        var world = Walk.of(seed);
        var running = new HashSet<Attempt>();
        var begun = new HashSet<Attempt>();
        for (var outcome : world.outcomes()) {
            for (var event : outcome.events()) {
                event.clocksStopped()
                        .forEach(stop -> {
                            assertThat(stop.state()).isNotIn(ClockState.RUNNING, ClockState.PAUSED);
                            assertThat(running.remove(new Attempt(stop.clockId(), stop.attempt())))
                                    .as("%s ends what runs", event)
                                    .isTrue();
                        });
                event.clocksStarted()
                        .forEach(start -> {
                            var attempt = new Attempt(start.clockId(), start.attempt());
                            assertThat(running)
                                    .noneMatch(other -> other.clockId().equals(start.clockId()));
                            assertThat(begun.add(attempt)).as("%s is new", event).isTrue();
                            running.add(attempt);
                        });
            }
            assertThat(World.clocks(outcome.after()).filter(LawsTest::owed))
                    .extracting(clock -> new Attempt(clock.id(), clock.attempt()))
                    .containsExactlyInAnyOrderElementsOf(running);
            if (status(outcome.after()) == CaseStatus.CLOSED) {
                assertThat(running).as("after %s", outcome.step()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_level_and_each_reminder_comes_at_most_once_in_an_attempt(long seed) {
        var raised = new ArrayList<List<Object>>();
        for (var event : Walk.of(seed).history()) {
            switch (event) {
                case CaseEscalated e ->
                        raised.add(List.of("level", e.clockId(), e.attempt(), e.level()));
                case ReminderRaised e ->
                        raised.add(List.of("share", e.clockId(), e.attempt(), e.share()));
                default -> {
                    // no other event raises anything
                }
            }
        }
        assertThat(raised).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_reminder_comes_in_working_hours_only_and_when_they_begin_if_it_came_before(long seed) {
        var world = Walk.of(seed).anew();
        for (var outcome : Walk.of(seed).outcomes()) {
            var step = outcome.step();
            world.again(step)
                    .ifPresent(at -> {
                        var opened =
                                new Step(
                                        step.number(),
                                        at,
                                        step.actor(),
                                        step.changes(),
                                        step.command());
                        assertThat(world.decided(step).events())
                                .noneMatch(ReminderRaised.class::isInstance);
                        assertThat(world.decided(opened).events())
                                .anyMatch(ReminderRaised.class::isInstance);
                    });
            if (outcome.events().stream().anyMatch(ReminderRaised.class::isInstance)) {
                assertThat(world.calendarAt(step).workingTime(step.at(), step.at().plusMillis(1)))
                        .isPositive();
            }
            world.take(step);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_level_rises_once_its_instant_has_passed_and_while_its_attempt_runs(long seed) {
        for (var outcome : Walk.of(seed).outcomes()) {
            var before = outcome.before();
            for (var event : outcome.events()) {
                if (event instanceof CaseEscalated e) {
                    var clock =
                            World.clocks(before)
                                    .filter(c -> c.running(e.clockId(), e.attempt()))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(e.raisedAt()).isBefore(outcome.step().at());
                    assertThat(e.raisedAt()).isAfterOrEqualTo(e.breachedAt());
                    assertThat(e.detectedAt()).isEqualTo(outcome.step().at());
                    assertThat(e.breachedAt()).isEqualTo(clock.schedule().dueAt());
                }
                before = before.evolve(event);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_promise_is_met_iff_it_was_kept_by_its_due_instant_and_while_it_stands_still_it_is(
            long seed) {
        var dues = new HashMap<ClockId, Schedule>();
        for (var event : Walk.of(seed).history()) {
            event.clocksStarted().forEach(start -> dues.put(start.clockId(), start.schedule()));
            switch (event) {
                case DeadlineRecalculated e -> dues.put(e.clockId(), e.schedule());
                case DueInstantInherited e -> dues.put(e.clockId(), e.schedule());
                case ClockRebased e -> dues.put(e.clockId(), e.schedule());
                case ClockResumed e -> dues.put(e.clockId(), e.schedule());
                case ClockPaused e -> dues.remove(e.clockId());
                case FirstResponseIssued e ->
                        assertThat(e.clock().state() == ClockState.MET)
                                .isEqualTo(!e.occurredAt().isAfter(due(dues, e.clock().clockId())));
                case FollowUpResponseIssued e ->
                        assertThat(e.clock().state() == ClockState.MET)
                                .isEqualTo(!e.occurredAt().isAfter(due(dues, e.clock().clockId())));
                case CaseClosed e -> assertKept(e.clocks(), dues);
                case CaseReferred e -> assertKept(e.clocks(), dues);
                default -> {
                    // says nothing of dues and answers
                }
            }
        }
    }

    private static void assertKept(List<ClockStopped> stops, Map<ClockId, Schedule> dues) {
        for (var stop : stops) {
            boolean inTime =
                    !dues.containsKey(stop.clockId())
                            || !stop.stoppedAt().isAfter(due(dues, stop.clockId()));
            assertThat(stop.name()).isEqualTo(ClockName.RESOLUTION);
            assertThat(stop.state()).isEqualTo(inTime ? ClockState.MET : ClockState.MET_LATE);
        }
    }

    private static boolean owed(CaseClock clock) {
        return clock.running() || clock.paused();
    }

    private static Instant due(Map<ClockId, Schedule> dues, ClockId id) {
        return Objects.requireNonNull(dues.get(id)).dueAt();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_promise_is_due_after_the_receipt_unless_it_was_inherited(long seed) {
        for (var outcome : Walk.of(seed).outcomes()) {
            assertThat(World.clocks(outcome.after()))
                    .filteredOn(clock -> !clock.inherited())
                    .allMatch(clock -> clock.schedule().dueAt().isAfter(clock.startedAt()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void only_what_changes_the_rules_or_the_promise_moves_a_due(long seed) {
        CaseState state = CaseState.unregistered();
        for (var event : Walk.of(seed).history()) {
            var before = schedules(state);
            state = state.evolve(event);
            var after = schedules(state);
            boolean mayMove =
                    event instanceof DueInstantInherited
                            || event instanceof DeadlineRecalculated
                            || event instanceof ClockRebased
                            || event instanceof ClockResumed
                            || startsAnewWhatStoodStill(event);
            before.forEach((id, schedule) -> {
                if (!mayMove && after.containsKey(id)) {
                    assertThat(after.get(id)).as("after %s", event).isEqualTo(schedule);
                }
            });
        }
    }

    private static boolean startsAnewWhatStoodStill(CaseEvent event) {
        return event.clocksStarted().stream()
                .anyMatch(start -> start.attempt() > 1 && start.resumed() != null);
    }

    private static Map<ClockId, Schedule> schedules(CaseState state) {
        return World.clocks(state).collect(Collectors.toMap(CaseClock::id, CaseClock::schedule));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_due_is_inherited_only_if_earlier_and_recalculated_only_while_it_was_to_come(long seed) {
        for (var outcome : Walk.of(seed).outcomes()) {
            for (var event : outcome.events()) {
                if (event instanceof DueInstantInherited e) {
                    assertThat(e.schedule().dueAt()).isBefore(e.oldDueAt());
                }
                if (event instanceof DeadlineRecalculated e) {
                    var recordedAt = recordedAt(outcome.step(), e.schedule().calendar());
                    assertThat(e.schedule().dueAt()).isAfterOrEqualTo(recordedAt);
                    assertThat(e.oldDueAt()).isAfterOrEqualTo(recordedAt);
                }
            }
        }
    }

    private static Instant recordedAt(Step step, VersionRef calendar) {
        return step.changes().stream()
                .filter(change -> change.calendar().version() == calendar.version())
                .map(CalendarChange::recordedAt)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_refused_changed_nothing_and_only_the_engine_is_left_without_an_event(long seed) {
        for (var outcome : Walk.of(seed).outcomes()) {
            if (outcome.refusal() != null || outcome.events().isEmpty()) {
                assertThat(outcome.after()).isEqualTo(outcome.before());
            }
            if (outcome.refusal() == null && outcome.events().isEmpty()) {
                assertThat(outcome.step().command()).isInstanceOf(SystemCommand.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_case_read_from_what_was_written_stands_where_it_stood(long seed) {
        var world = Walk.of(seed);
        var read = world.history().stream().map(LawsTest::writtenAndRead).toList();

        assertThat(read).isEqualTo(world.history());
        assertThat(CaseState.after(read)).isEqualTo(world.state());
        assertThat(world.state().version()).isEqualTo(read.size());
    }

    private static CaseEvent writtenAndRead(CaseEvent event) {
        return JSON.readValue(JSON.writeValueAsString(event), event.getClass());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_asked_of_the_same_case_comes_out_the_same(long seed) {
        var world = Walk.of(seed);
        var again = world.anew();
        world.outcomes().forEach(outcome -> again.take(outcome.step()));

        assertThat(again.outcomes()).isEqualTo(world.outcomes());
    }

    @Test
    void the_walks_go_everywhere() {
        var outcomes =
                Walk.seeds().boxed().flatMap(seed -> Walk.of(seed).outcomes().stream()).toList();
        Map<Class<?>, Long> events =
                outcomes.stream()
                        .flatMap(outcome -> outcome.events().stream())
                        .collect(groupingBy(CaseEvent::getClass, counting()));
        var refusals =
                outcomes.stream()
                        .map(Outcome::refusal)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RefusalCode.class)));

        assertThat(events.keySet()).isEqualTo(Set.of(CaseEvent.class.getPermittedSubclasses()));
        assertThat(events.values()).allMatch(times -> times >= 10);
        assertThat(refusals).containsAll(REACHABLE);
    }

    /** Every refusal by a rule of cases, except those that need a desk or a version. */
    private static final EnumSet<RefusalCode> REACHABLE =
            EnumSet.copyOf(
                    Arrays.stream(RefusalCode.values())
                            .filter(code -> code.compareTo(RefusalCode.WRONG_STATUS) >= 0)
                            .filter(code -> code.compareTo(RefusalCode.NO_ESCALATION) <= 0)
                            .filter(code -> code != RefusalCode.REFERENCE_TAKEN)
                            .toList());

    private static CaseStatus status(CaseState state) {
        return state instanceof CaseState.Registered registered
                ? registered.status()
                : CaseStatus.RECEIVED;
    }
}
