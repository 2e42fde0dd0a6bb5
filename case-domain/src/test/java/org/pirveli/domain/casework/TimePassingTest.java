package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NO_ESCALATION;
import static org.pirveli.api.sla.ReminderRecipient.ASSIGNEE;
import static org.pirveli.api.sla.ReminderRecipient.SUPERVISOR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.EscalationAcknowledged;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.EscalationKey;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TimePassingTest {

    private static final ClockId NO_CLOCK = new ClockId(new UUID(9, 9));

    @Test
    void
            at_half_of_the_working_time_the_assignee_is_reminded_and_at_four_fifths_the_supervisor_too() {
        OneCase.assigned()
                .at(justAfter("2022-06-07T14:30"))
                .whenEngine(_ -> remind(50))
                .then(Happened.reminded(1, 50, "2022-06-07T14:30", ASSIGNEE))
                .at(justAfter("2022-06-08T12:24"))
                .whenEngine(_ -> remind(80))
                .then(Happened.reminded(1, 80, "2022-06-08T12:24", ASSIGNEE, SUPERVISOR));
    }

    @Test
    void a_reminder_is_not_due_before_its_instant_has_passed() {
        OneCase.assigned().at("2022-06-07T14:30").whenEngine(_ -> remind(50)).nothing();
        OneCase.assigned().at(justAfter("2022-06-07T14:30")).whenEngine(_ -> remind(80)).nothing();
    }

    @Test
    void a_reminder_that_comes_late_says_when_it_was_due() {
        OneCase.assigned()
                .at("2022-06-20T09:00")
                .whenEngine(_ -> remind(50))
                .then(Happened.reminded(1, 50, "2022-06-07T14:30", ASSIGNEE));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-07T18:00, 2022-06-08T09:00",
        "2022-06-08T08:59, 2022-06-08T09:00",
        "2022-06-08T13:00, 2022-06-08T14:00",
        "2022-06-08T18:00, 2022-06-09T09:00",
        "2022-06-11T11:00, 2022-06-13T09:00",
        "2024-05-03T11:00, 2024-05-13T09:00"
    })
    void a_reminder_that_is_noticed_outside_working_hours_waits_until_the_office_opens(
            String noticed, String opening) {
        OneCase.assigned()
                .at(noticed)
                .whenEngine(_ -> remind(50))
                .waitsUntil(opening)
                .at(opening)
                .whenEngine(_ -> remind(50))
                .then(Happened.reminded(1, 50, "2022-06-07T14:30", ASSIGNEE));
    }

    @Test
    void a_reminder_at_closing_time_comes_when_the_office_opens_again() {
        // received on a Saturday, so half of two whole days is spent on Monday at 18:00
        OneCase.on("2022-06-11T12:00")
                .given(Asked.register())
                .at(justAfter("2022-06-13T18:00"))
                .whenEngine(_ -> remind(50))
                .waitsUntil("2022-06-14T09:00")
                .at("2022-06-14T09:00")
                .whenEngine(_ -> remind(50))
                .then(Happened.reminded(1, 50, "2022-06-13T18:00", ASSIGNEE));
    }

    @Test
    void a_reminder_is_not_waited_for_once_the_applicant_has_the_answer() {
        OneCase.assigned()
                .at("2022-06-07T20:00")
                .given(Asked.answer())
                .whenEngine(_ -> remind(50))
                .nothing();
    }

    @Test
    void a_promise_that_is_missed_at_night_is_escalated_at_night() {
        OneCase.registered()
                .at("2022-06-08T23:00")
                .whenEngine(_ -> escalate(1))
                .then(Happened.escalated(1, 1, "2022-06-08T23:00"));
    }

    @Test
    void each_reminder_comes_once_in_an_attempt() {
        var reminded = OneCase.assigned().at("2022-06-08T16:00").givenByEngine(_ -> remind(50));

        reminded.whenEngine(_ -> remind(50)).nothing();
        reminded.by(OneCase.SUPERVISOR)
                .given(Asked.answer(), Asked.voidAnswer())
                .whenEngine(_ -> remind(50, 2))
                .then(Happened.reminded(2, 50, "2022-06-07T14:30", ASSIGNEE));
    }

    @Test
    void a_share_of_which_nobody_wants_to_hear_reminds_nobody() {
        OneCase.assigned().at("2022-06-20T09:00").whenEngine(_ -> remind(60)).nothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-06T11:00", "2022-06-08T18:00"})
    void a_promise_that_is_not_missed_is_not_escalated(String now) {
        OneCase.registered().at(now).whenEngine(_ -> escalate(3)).nothing();
    }

    @Test
    void a_missed_promise_climbs_from_the_supervisor_to_the_head_and_to_the_deputy() {
        var atLevel1 = Wall.at(Happened.DUE).plusMillis(1);
        OneCase.registered()
                .at(atLevel1)
                .whenEngine(_ -> escalate(1))
                .then(escalated(1, atLevel1))
                .at(Happened.LEVEL_2)
                .whenEngine(_ -> escalate(3))
                .nothing()
                .at(justAfter(Happened.LEVEL_2))
                .whenEngine(_ -> escalate(2))
                .then(escalated(2, justAfter(Happened.LEVEL_2)))
                .at(justAfter(Happened.LEVEL_3))
                .whenEngine(_ -> escalate(3))
                .then(escalated(3, justAfter(Happened.LEVEL_3)))
                .whenEngine(_ -> escalate(3))
                .nothing();
    }

    @Test
    void after_an_outage_the_levels_fire_at_once_and_in_order() {
        OneCase.registered()
                .at("2022-06-20T09:00")
                .whenEngine(_ -> escalate(3))
                .then(
                        Happened.escalated(1, 1, "2022-06-20T09:00"),
                        Happened.escalated(1, 2, "2022-06-20T09:00"),
                        Happened.escalated(1, 3, "2022-06-20T09:00"));
    }

    @Test
    void escalating_to_a_level_leaves_those_above_it_for_later() {
        OneCase.registered()
                .at("2022-06-20T09:00")
                .whenEngine(_ -> escalate(2))
                .then(
                        Happened.escalated(1, 1, "2022-06-20T09:00"),
                        Happened.escalated(1, 2, "2022-06-20T09:00"))
                .whenEngine(_ -> escalate(1))
                .nothing();
    }

    @Test
    void what_is_over_or_was_never_there_is_nothing_to_do() {
        for (var over :
                List.of(
                        OneCase.answered(),
                        OneCase.closed(),
                        OneCase.registered().given(Asked.withdraw()),
                        OneCase.registered().given(Asked.duplicateOf(TestOffice.OTHER)))) {
            over.at("2022-06-20T09:00").whenEngine(_ -> escalate(3)).nothing();
            over.whenEngine(_ -> remind(50)).nothing();
        }
        var running = OneCase.registered().at("2022-06-20T09:00");
        running.whenEngine(_ -> new EscalateCase(Asked.ID, OneCase.CLOCK, 2, 3)).nothing();
        running.whenEngine(_ -> new EscalateCase(Asked.ID, NO_CLOCK, 1, 3)).nothing();
        running.whenEngine(_ -> new RemindAssignee(Asked.ID, NO_CLOCK, 1, 50)).nothing();
        running.whenEngine(_ -> remind(50, 2)).nothing();
    }

    @Test
    void a_follow_up_is_reminded_of_and_escalated_like_a_first_response() {
        var reopened =
                OneCase.reopened()
                        .at("2022-06-20T09:00")
                        .givenByEngine(
                                one -> new RemindAssignee(Asked.ID, one.followUp().id(), 1, 80))
                        .givenByEngine(
                                one -> new EscalateCase(Asked.ID, one.followUp().id(), 1, 3));

        assertThat(reopened.followUp().remindersRaised()).containsExactly(80);
        assertThat(reopened.followUp().levelsRaised()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(reopened.firstResponse().levelsRaised()).isEmpty();
        assertThat(reopened.facts().promises().unacknowledged())
                .extracting(each -> each.key().clockId())
                .containsOnly(OneCase.FOLLOW_UP);
    }

    @Test
    void a_supervisor_takes_note_of_all_that_is_escalated() {
        OneCase.registered()
                .at("2022-06-09T14:00")
                .givenByEngine(_ -> escalate(3))
                .when(Asked.acknowledge())
                .then(acknowledged(key(1), key(2)))
                .when(Asked.acknowledge())
                .refused(NO_ESCALATION);
    }

    @Test
    void a_supervisor_takes_note_of_one_level_or_one_clock() {
        var escalated = OneCase.registered().at("2022-06-20T09:00").givenByEngine(_ -> escalate(3));

        escalated
                .when(Asked.acknowledge(2))
                .then(acknowledged(key(2)))
                .when(Asked.acknowledge(2))
                .refused(NO_ESCALATION);
        escalated
                .when(new AcknowledgeEscalation(Asked.ID, "I see to it", NO_CLOCK, null))
                .refused(NO_ESCALATION);
        escalated
                .when(new AcknowledgeEscalation(Asked.ID, "I see to it", OneCase.CLOCK, 3))
                .then(acknowledged(key(3)))
                .when(Asked.acknowledge())
                .then(acknowledged(key(1)));
    }

    @Test
    void taking_note_needs_a_note() {
        OneCase.registered()
                .at("2022-06-20T09:00")
                .givenByEngine(_ -> escalate(3))
                .when(new AcknowledgeEscalation(Asked.ID, " ", null, null))
                .refused(INVALID_REQUEST, "/note");
    }

    @Test
    void levels_rise_by_time_alone_acknowledged_or_not() {
        OneCase.registered()
                .at("2022-06-08T19:00")
                .givenByEngine(_ -> escalate(1))
                .given(Asked.acknowledge())
                .at("2022-06-09T14:00")
                .whenEngine(_ -> escalate(3))
                .then(Happened.escalated(1, 2, "2022-06-09T14:00"));
    }

    @Test
    void an_escalation_can_be_acknowledged_after_the_answer_and_after_the_end() {
        OneCase.assigned()
                .at("2022-06-08T19:00")
                .givenByEngine(_ -> escalate(1))
                .given(Asked.answer(), Asked.close())
                .when(Asked.acknowledge())
                .then(acknowledged(key(1)));
    }

    private static EscalationAcknowledged acknowledged(EscalationKey... keys) {
        return new EscalationAcknowledged(Asked.ID, OneCase.SUBJECT, List.of(keys), "I see to it");
    }

    private static EscalationKey key(int level) {
        return new EscalationKey(OneCase.CLOCK, 1, level);
    }

    private static CaseEvent escalated(int level, Instant detectedAt) {
        var at = Happened.escalated(1, level, Happened.DUE);
        return new CaseEscalated(
                Asked.ID,
                OneCase.CLOCK,
                ClockName.FIRST_RESPONSE,
                1,
                level,
                at.to(),
                at.breachedAt(),
                at.raisedAt(),
                detectedAt);
    }

    private static CaseCommand remind(int share) {
        return remind(share, 1);
    }

    private static CaseCommand remind(int share, int attempt) {
        return new RemindAssignee(Asked.ID, OneCase.CLOCK, attempt, share);
    }

    private static CaseCommand escalate(int level) {
        return new EscalateCase(Asked.ID, OneCase.CLOCK, 1, level);
    }

    private static Instant justAfter(String localDateTime) {
        return Wall.at(localDateTime).plusMillis(1);
    }
}
