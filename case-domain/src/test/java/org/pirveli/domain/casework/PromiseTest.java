package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.FOLLOW_UP_REQUIRED;
import static org.pirveli.api.sla.ClockState.CANCELLED;
import static org.pirveli.api.sla.ClockState.MET;
import static org.pirveli.api.sla.ClockState.MET_LATE;
import static org.pirveli.domain.casework.TestOffice.NINO;
import static org.pirveli.domain.casework.TestOffice.OTHER;
import static org.pirveli.domain.casework.TestOffice.REGIONS;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.SlaPolicy;

/** The promise of a first response: met, missed, cancelled, tried again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PromiseTest {

    @ParameterizedTest
    @CsvSource({
        "2022-06-06T10:00, 2022-06-08T18:00",
        "2022-06-06T23:30, 2022-06-08T18:00",
        "2022-06-11T12:00, 2022-06-14T18:00",
        "2024-05-02T10:00, 2024-05-14T18:00",
        "2024-05-15T10:00, 2024-05-20T18:00",
        "2020-12-31T09:00, 2021-01-20T18:00",
        "2028-05-16T13:30, 2028-05-19T18:00"
    })
    void a_case_is_due_at_closing_time_of_the_second_working_day(String received, String due) {
        assertThat(OneCase.on(received).given(Asked.register()).firstResponse().schedule().dueAt())
                .isEqualTo(Wall.at(due));
    }

    @Test
    void an_answer_at_closing_time_is_in_time_to_the_millisecond() {
        OneCase.assigned()
                .at(Happened.DUE)
                .when(Asked.answer())
                .then(Happened.answered(MET, Happened.DUE));
    }

    @Test
    void an_answer_a_millisecond_later_is_late_and_was_escalated_first() {
        var late = OneCase.assigned().at(Wall.at(Happened.DUE).plusMillis(1)).given(Asked.answer());

        assertThat(late.firstResponse().state()).isEqualTo(MET_LATE);
        assertThat(late.firstResponse().levelsRaised()).containsExactly(1);
    }

    @Test
    void a_late_answer_first_records_the_levels_that_nobody_had_looked_for() {
        OneCase.assigned()
                .at("2022-06-09T14:00")
                .when(Asked.answer())
                .then(
                        Happened.escalated(1, 1, "2022-06-09T14:00"),
                        Happened.escalated(1, 2, "2022-06-09T14:00"),
                        Happened.answered(MET_LATE, "2022-06-09T14:00"));
    }

    @Test
    void levels_that_were_recorded_are_not_recorded_again_by_the_answer() {
        OneCase.assigned()
                .at("2022-06-08T19:00")
                .givenByEngine(_ -> new EscalateCase(Asked.ID, OneCase.CLOCK, 1, 1))
                .at("2022-06-09T14:00")
                .when(Asked.answer())
                .then(
                        Happened.escalated(1, 2, "2022-06-09T14:00"),
                        Happened.answered(MET_LATE, "2022-06-09T14:00"));
    }

    @Test
    void an_answer_recorded_late_but_given_before_the_due_met_the_promise_although_it_rose() {
        var given = Wall.at("2022-06-08T17:00");

        OneCase.assigned()
                .at("2022-06-09T10:00")
                .when(Asked.answeredAt(given, "call 17"))
                .then(
                        Happened.escalated(1, 1, "2022-06-09T10:00"),
                        Happened.answered(1, MET, given, Happened.told("call 17")));
    }

    @Test
    void a_missed_promise_that_is_withdrawn_was_escalated_first_and_is_cancelled() {
        OneCase.registered()
                .at("2022-06-08T20:00")
                .when(Asked.withdraw())
                .then(
                        Happened.escalated(1, 1, "2022-06-08T20:00"),
                        Happened.withdrawn(
                                "2022-06-08T20:00",
                                Happened.stopped(1, CANCELLED, Wall.at("2022-06-08T20:00"))));
    }

    @Test
    void a_missed_promise_of_a_duplicate_was_escalated_first_and_is_cancelled() {
        var missed = OneCase.registered().at("2022-06-08T20:00");

        missed.when(Asked.duplicateOf(OTHER))
                .then(
                        Happened.escalated(1, 1, "2022-06-08T20:00"),
                        new CaseMarkedDuplicate(
                                Asked.ID,
                                OTHER,
                                missed.firstResponse().schedule(),
                                List.of(
                                        Happened.stopped(
                                                1, CANCELLED, Wall.at("2022-06-08T20:00"))),
                                Wall.at("2022-06-08T20:00")));
    }

    @Test
    void levels_of_two_clocks_are_recorded_in_the_order_of_time() {
        var both = OneCase.reopened().given(Asked.voidAnswer()).at("2022-06-20T09:00");

        both.given(Asked.withdraw());

        assertThat(both.facts().promises().unacknowledged())
                .extracting(each -> each.key().clockId() + " " + each.key().level())
                .containsExactly(
                        OneCase.CLOCK + " 1",
                        OneCase.CLOCK + " 2",
                        OneCase.CLOCK + " 3",
                        OneCase.FOLLOW_UP + " 1",
                        OneCase.FOLLOW_UP + " 2",
                        OneCase.FOLLOW_UP + " 3");
    }

    @Test
    void handing_a_case_about_never_moves_its_due() {
        var before = OneCase.registered().firstResponse();
        var handed =
                OneCase.registered()
                        .at("2022-06-07T10:00")
                        .given(
                                Asked.classify(TestOffice.HEALTH, Urgency.LIFE_OR_HEALTH),
                                Asked.assign(NINO),
                                Asked.release(),
                                Asked.note("called back"),
                                Asked.assign(TestOffice.GIORGI),
                                Asked.offer(REGIONS))
                        .by(OneCase.actor("rusudan", Role.SUPERVISOR, REGIONS))
                        .given(Asked.accept());

        assertThat(handed.firstResponse()).isEqualTo(before);
    }

    @Test
    void a_voided_answer_is_tried_again_towards_the_old_due_and_levels_may_rise_again() {
        OneCase.assigned()
                .at("2022-06-08T19:00")
                .given(Asked.answer(), Asked.voidAnswer())
                .at("2022-06-09T10:00")
                .when(Asked.answer())
                .then(
                        Happened.escalated(2, 1, "2022-06-09T10:00"),
                        Happened.answered(
                                2,
                                MET_LATE,
                                Wall.at("2022-06-09T10:00"),
                                Happened.reply(ResponseKind.ANSWER, null)));
    }

    @Test
    void a_case_reopened_before_any_answer_resumes_its_first_clock_at_the_old_due() {
        var withdrawn = OneCase.assigned().given(Asked.withdraw()).at("2022-06-10T10:00");

        var reopened =
                withdrawn
                        .when(Asked.reopen())
                        .then(
                                Happened.reopened(
                                        CaseStatus.ASSIGNED,
                                        NINO,
                                        Happened.firstResponse(withdrawn, 2)));

        assertThat(reopened.firstResponse().missed(Wall.at("2022-06-10T10:00"))).isTrue();
        assertThat(reopened.facts().promises().followUp()).isNull();
    }

    @Test
    void a_voided_answer_does_not_pay_off_the_follow_up() {
        var both = OneCase.reopened().given(Asked.voidAnswer(), Asked.answer());

        both.when(Asked.close()).refused(FOLLOW_UP_REQUIRED);
        both.given(Asked.followUp(), Asked.close());
    }

    @Test
    void a_clock_keeps_the_policy_under_which_it_began() {
        var before = OneCase.registered();
        before.office.promises(oneHour());
        var after = OneCase.on("2022-06-06T10:00");
        after.office.promises(oneHour());
        after.given(Asked.register());

        assertThat(before.given(Asked.assign(NINO)).firstResponse().schedule().policy())
                .isEqualTo(KnownPolicies.standardPolicy().ref());
        assertThat(after.firstResponse().schedule().policy()).isEqualTo(oneHour().ref());
        assertThat(after.firstResponse().schedule().dueAt()).isEqualTo(Wall.at("2022-06-06T11:00"));
    }

    @Test
    void a_follow_up_is_promised_under_the_policy_of_its_case() {
        var oneCase = OneCase.on("2022-06-06T10:00");
        oneCase.office.promises(oneHour());
        oneCase.given(Asked.register(), Asked.assign(NINO), Asked.answer(), Asked.close());
        oneCase.office.promises(KnownPolicies.standardPolicy());

        var reopened = oneCase.at("2022-06-06T12:30").given(Asked.reopen());

        assertThat(reopened.followUp().schedule().policy()).isEqualTo(oneHour().ref());
        assertThat(reopened.followUp().schedule().dueAt()).isEqualTo(Wall.at("2022-06-06T14:30"));
    }

    private static SlaPolicy oneHour() {
        return new SlaPolicy(
                new VersionRef("urgent", 3),
                new PolicyTerms(
                        AppliesTo.EVERYTHING,
                        new PromisedTerm(
                                1, TermUnit.WORKING_HOURS, StartRule.RECEIPT_DAY, EndRule.ELAPSED),
                        null,
                        List.of(),
                        List.of(new LevelTerms(1, Duration.ZERO, null, Position.HEAD)),
                        3));
    }
}
