package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class EscalationsTest {

    private final Planted story = Planted.story();

    @Test
    void levels_raised_once_each_are_right() {
        assertThat(Escalations.check(story.log(), Planted.NOW)).isEmpty();
    }

    @Test
    void a_missing_level_is_found() {
        story.events.remove(3);

        assertThat(Escalations.check(story.log(), Planted.NOW))
                .singleElement()
                .asString()
                .contains("never raised");
    }

    @Test
    void a_missing_reminder_is_found_while_the_answer_is_owed() {
        story.events.removeLast();
        story.events.remove(1);

        // the office is open, and has been for a while since the registration
        assertThat(Escalations.check(story.log(), Planted.NOW.plusSeconds(60)))
                .singleElement()
                .asString()
                .contains("never raised");
    }

    @Test
    void a_level_raised_twice_is_found() {
        story.events.add(4, story.events.get(3));

        assertThat(Escalations.check(story.log(), Planted.NOW))
                .singleElement()
                .asString()
                .contains("twice");
    }

    @Test
    void a_level_raised_before_it_was_due_is_found() {
        story.events.removeLast();
        story.escalate(3, "2036-11-13T14:00:00Z");

        assertThat(Escalations.check(story.log(), Planted.NOW))
                .singleElement()
                .asString()
                .contains("before it was due");
    }

    @Test
    void a_level_raised_after_the_answer_is_found() {
        story.events.remove(3);
        story.escalate(2, "2026-11-13T09:00:00Z");

        assertThat(Escalations.check(story.log(), Planted.NOW))
                .anyMatch(finding -> finding.contains("after its answer"));
    }

    @Test
    void a_recalculated_clock_keeps_what_was_raised_and_owes_the_rest_at_its_new_instant() {
        story.events.subList(3, story.events.size()).clear();
        story.event(
                "DeadlineRecalculated",
                """
                {"schedule":{"levels":[{"level":1,"at":"2026-11-20T14:00:00Z"},
                {"level":2,"at":"2026-11-23T09:00:00Z"}]}}\
                """);
        assertThat(Escalations.check(story.log(), Planted.NOW))
                .singleElement()
                .asString()
                .contains("never raised", "number=2");

        story.escalate(2, "2026-11-23T09:00:00Z");
        assertThat(Escalations.check(story.log(), Planted.NOW)).isEmpty();
    }

    @Test
    void a_reminder_that_waits_for_the_office_to_open_is_not_missing() {
        var saturday = Instant.parse("2026-11-28T10:00:00Z");
        story.events.subList(1, story.events.size()).clear();
        assertThat(Escalations.check(story.log(), saturday))
                .anyMatch(EscalationsTest::isDueReminder);

        var registered = story.events.removeFirst();
        story.events.add(
                new LoggedEvent(
                        registered.index(),
                        registered.caseId(),
                        registered.sequence(),
                        registered.type(),
                        registered.payload(),
                        saturday.minusSeconds(60)));
        assertThat(Escalations.check(story.log(), saturday))
                .noneMatch(EscalationsTest::isDueReminder);
    }

    private static boolean isDueReminder(String finding) {
        return finding.contains("never raised") && finding.contains("REMINDER");
    }
}
