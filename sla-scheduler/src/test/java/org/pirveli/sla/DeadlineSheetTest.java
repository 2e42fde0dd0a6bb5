package org.pirveli.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockStopped;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeadlineSheetTest {

    private static final Instant DUE = Instant.parse("2026-11-25T14:00:00Z");

    private final TestCase matter = TestCase.dueAt(DUE);

    @Test
    void a_running_clock_has_a_row_for_each_reminder_and_level() {
        assertThat(sheet(matter.registered()).rows())
                .extracting(row -> row.key().step(), Deadline::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(Step.reminder(50), DUE.minus(Duration.ofDays(1))),
                        tuple(Step.reminder(80), DUE.minus(Duration.ofHours(12))),
                        tuple(Step.level(1), DUE),
                        tuple(Step.level(2), DUE.plus(Duration.ofHours(4))),
                        tuple(Step.level(3), DUE.plus(Duration.ofDays(1))));
    }

    @Test
    void a_clock_that_ends_in_the_batch_that_started_it_leaves_nothing_to_write() {
        var changes = sheet(matter.registered(), matter.answered()).changes();

        assertThat(changes.size()).isZero();
    }

    @Test
    void what_was_raised_is_not_raised_again_by_an_earlier_due_instant() {
        var earlier = TestCase.scheduleTowards(DUE.minus(Duration.ofDays(3)));
        var sheet =
                sheet(
                        matter.registered(),
                        matter.reminded(50),
                        matter.escalated(1),
                        matter.inherited(earlier));

        assertThat(sheet.rows())
                .filteredOn(Deadline::isRaised)
                .extracting(row -> row.key().step())
                .containsExactlyInAnyOrder(Step.reminder(50), Step.level(1));
        assertThat(sheet.rows())
                .filteredOn(row -> row.key().step().equals(Step.level(2)))
                .extracting(Deadline::dueAt)
                .containsExactly(earlier.levels().get(1).at());
    }

    @Test
    void a_schedule_without_some_steps_takes_their_rows_away_and_another_brings_them_back() {
        var noReminders = TestCase.schedule(DUE, List.of(), TestCase.scheduleTowards(DUE).levels());
        var sheet = sheet(matter.registered(), matter.reminded(50), matter.inherited(noReminders));
        assertThat(open(sheet)).doesNotContain(Step.reminder(50), Step.reminder(80));

        sheet.apply(matter.inherited(TestCase.scheduleTowards(DUE)));
        assertThat(open(sheet)).contains(Step.reminder(80)).doesNotContain(Step.reminder(50));
    }

    @Test
    void the_next_attempt_raises_everything_anew() {
        var sheet =
                sheet(matter.registered(), matter.escalated(1), matter.answered(), matter.voided());

        assertThat(sheet.rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.key().attempt().number()).isEqualTo(2))
                .noneMatch(Deadline::isRaised);
    }

    @Test
    void nothing_falls_due_while_a_clock_stands_still_and_what_was_raised_stays_raised() {
        var sheet = sheet(matter.registered(), matter.reminded(50), matter.paused());

        assertThat(open(sheet)).isEmpty();
        assertThat(sheet.rows())
                .extracting(row -> row.key().step())
                .containsExactly(Step.reminder(50));
    }

    @Test
    void a_clock_that_runs_again_has_the_rows_of_its_new_schedule_except_those_raised() {
        var later = TestCase.scheduleTowards(DUE.plus(Duration.ofDays(9)));
        var sheet =
                sheet(
                        matter.registered(),
                        matter.reminded(50),
                        matter.paused(),
                        matter.resumed(later));

        assertThat(sheet.rows())
                .filteredOn(row -> !row.isRaised())
                .extracting(row -> row.key().step(), Deadline::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(Step.reminder(80), later.reminders().get(1).at()),
                        tuple(Step.level(1), later.dueAt()),
                        tuple(Step.level(2), later.levels().get(1).at()),
                        tuple(Step.level(3), later.levels().get(2).at()));
    }

    @Test
    void a_rebased_clock_has_the_rows_of_its_new_terms() {
        var other = TestCase.scheduleTowards(DUE.plus(Duration.ofDays(3)));

        assertThat(sheet(matter.registered(), matter.rebased(other)).rows())
                .filteredOn(row -> row.key().step().equals(Step.level(1)))
                .extracting(Deadline::dueAt)
                .containsExactly(other.dueAt());
    }

    @Test
    void the_end_of_the_case_takes_the_rows_away_also_of_a_clock_that_stands_still() {
        assertThat(sheet(matter.registered(), matter.closed()).rows()).isEmpty();
        var other = TestCase.dueAt(DUE);
        assertThat(
                        sheet(
                                        other.registered(),
                                        other.reminded(50),
                                        other.paused(),
                                        other.closed())
                                .rows())
                .isEmpty();
    }

    @Test
    void a_row_passes_over_events_that_it_knows() {
        var registered = matter.registered();
        var sheet = new DeadlineSheet(sheet(registered, matter.escalated(1)).rows());

        sheet.apply(registered);

        assertThat(sheet.changes().size()).isZero();
    }

    @Test
    void every_event_that_speaks_of_a_clock_is_heard() {
        var speaking =
                Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                        .filter(event ->
                                Arrays.stream(event.getRecordComponents())
                                        .anyMatch(DeadlineSheetTest::isOfClock))
                        .toList();

        assertThat(DeadlineSheet.HEARD)
                .hasSameElementsAs(
                        speaking.stream().map(event -> event.asSubclass(CaseEvent.class)).toList());
    }

    private static boolean isOfClock(RecordComponent component) {
        var type =
                component.getGenericType() instanceof ParameterizedType list
                        ? list.getActualTypeArguments()[0]
                        : component.getType();
        return Set.of(ClockId.class, ClockStarted.class, ClockStopped.class).contains(type);
    }

    private static List<Step> open(DeadlineSheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !row.isRaised())
                .map(row -> row.key().step())
                .toList();
    }

    private static DeadlineSheet sheet(RecordedEvent... events) {
        var sheet = new DeadlineSheet(List.of());
        Arrays.stream(events).forEach(sheet::apply);
        return sheet;
    }
}
