package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.CONSENT_REQUIRED;
import static org.pirveli.api.RefusalCode.EVIDENCE_REQUIRED;
import static org.pirveli.api.RefusalCode.FIRST_RESPONSE_REQUIRED;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.REOPEN_WINDOW_EXPIRED;
import static org.pirveli.api.sla.ClockState.CANCELLED;
import static org.pirveli.domain.casework.TestOffice.GIORGI;
import static org.pirveli.domain.casework.TestOffice.NINO;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.CaseReferred;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.GeorgianCalendar;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ClosingTest {

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"ANSWERED", "ACCEPTED_FOR_EXAMINATION", "INADMISSIBLE"})
    void a_case_is_closed_once_it_is_answered(Outcome outcome) {
        var closed =
                OneCase.answered()
                        .when(Asked.close(outcome))
                        .then(Happened.closed(outcome, "2022-06-06T12:00"));

        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = Mode.EXCLUDE,
            names = {"ANSWERED", "ACCEPTED_FOR_EXAMINATION", "INADMISSIBLE"})
    void the_other_outcomes_come_about_by_what_happens(Outcome outcome) {
        OneCase.answered().when(Asked.close(outcome)).refused(INVALID_REQUEST, "/outcome");
    }

    @Test
    void a_case_from_the_queue_is_closed_if_it_was_answered_before() {
        OneCase.answered()
                .given(Asked.release())
                .when(Asked.close())
                .then(Happened.closed(Outcome.ANSWERED, "2022-06-06T12:00"));
    }

    @Test
    void a_voided_answer_is_none_to_close_upon() {
        OneCase.answered()
                .given(Asked.voidAnswer())
                .when(Asked.close())
                .refused(FIRST_RESPONSE_REQUIRED);
    }

    @Test
    void a_case_is_closed_again_once_the_follow_up_is_given() {
        OneCase.reopened()
                .given(Asked.followUp())
                .when(Asked.close())
                .then(Happened.closed(Outcome.ANSWERED, "2022-06-13T10:00"));
    }

    @Test
    void a_case_is_referred_with_the_applicants_consent_only() {
        OneCase.answered().when(Asked.refer(false)).refused(CONSENT_REQUIRED);
        var referred =
                OneCase.answered()
                        .when(Asked.refer(true))
                        .then(
                                new CaseReferred(
                                        Asked.ID,
                                        OneCase.SUBJECT,
                                        "Energy regulator",
                                        "its competence",
                                        List.of(),
                                        Wall.at("2022-06-06T12:00")));

        assertThat(referred.state())
                .isInstanceOfSatisfying(
                        CaseState.Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(Outcome.REFERRED));
    }

    @Test
    void a_referral_names_the_body() {
        OneCase.answered()
                .when(new ReferCase(Asked.ID, "", true, null))
                .refused(INVALID_REQUEST, "/body");
    }

    @Test
    void a_withdrawal_cancels_the_clock() {
        var withdrawn =
                OneCase.registered()
                        .at("2022-06-07T09:00")
                        .when(Asked.withdraw())
                        .then(
                                Happened.withdrawn(
                                        "2022-06-07T09:00",
                                        Happened.stopped(
                                                1, CANCELLED, Wall.at("2022-06-07T09:00"))));

        assertThat(withdrawn.firstResponse().state()).isEqualTo(CANCELLED);
        assertThat(withdrawn.state())
                .isInstanceOfSatisfying(
                        CaseState.Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(Outcome.WITHDRAWN));
    }

    @Test
    void a_withdrawal_leaves_an_answered_clock_as_it_is() {
        OneCase.answered().when(Asked.withdraw()).then(Happened.withdrawn("2022-06-06T12:00"));
    }

    @Test
    void a_withdrawal_cancels_every_clock_that_runs() {
        var both = OneCase.reopened().given(Asked.voidAnswer());
        var now = Wall.at("2022-06-13T10:00");

        var events = both.given(Asked.withdraw()).history();

        assertThat(events.getLast())
                .isEqualTo(
                        Happened.withdrawn(
                                "2022-06-13T10:00",
                                Happened.stopped(2, CANCELLED, now),
                                new ClockStopped(
                                        OneCase.FOLLOW_UP,
                                        ClockName.FOLLOW_UP_RESPONSE,
                                        1,
                                        CANCELLED,
                                        now)));
    }

    @Test
    void a_withdrawal_needs_the_applicants_statement() {
        OneCase.registered().when(Asked.withdraw(null)).refused(EVIDENCE_REQUIRED, "STATEMENT");
        OneCase.registered().when(Asked.withdraw(" ")).refused(EVIDENCE_REQUIRED, "STATEMENT");
    }

    @Test
    void a_case_taken_up_again_owes_a_follow_up_to_its_former_assignee() {
        var reopenedAt = Wall.at("2022-06-13T10:00");

        var reopened =
                OneCase.closed()
                        .at(reopenedAt)
                        .when(Asked.reopen())
                        .then(
                                Happened.reopened(
                                        CaseStatus.ASSIGNED,
                                        NINO,
                                        new ClockStarted(
                                                OneCase.FOLLOW_UP,
                                                ClockName.FOLLOW_UP_RESPONSE,
                                                1,
                                                TestOffice.FIRST,
                                                1,
                                                reopenedAt,
                                                null,
                                                Schedules.of(
                                                        KnownPolicies.standardPolicy(),
                                                        GeorgianCalendar.standard(),
                                                        reopenedAt))));

        assertThat(reopened.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(reopened.holder()).isEqualTo(NINO);
        assertThat(reopened.followUp().schedule().dueAt()).isEqualTo(Wall.at("2022-06-15T18:00"));
    }

    @Test
    void a_case_that_nobody_held_goes_back_to_the_queue() {
        var withdrawn = OneCase.registered().given(Asked.withdraw());

        var reopened =
                withdrawn
                        .when(Asked.reopen())
                        .then(
                                Happened.reopened(
                                        CaseStatus.RECEIVED,
                                        null,
                                        Happened.firstResponse(withdrawn, 2)));

        assertThat(reopened.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void a_case_that_awaited_the_applicant_is_taken_up_by_its_assignee() {
        var reopened =
                OneCase.assigned()
                        .given(
                                Asked.answer(ResponseKind.MISSING_INFORMATION),
                                Asked.assign(GIORGI),
                                Asked.withdraw(),
                                Asked.reopen());

        assertThat(reopened.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(reopened.holder()).isEqualTo(GIORGI);
    }

    @Test
    void a_case_can_be_taken_up_again_for_thirty_days_to_the_millisecond() {
        var last = Wall.at("2022-06-06T15:00").plus(Duration.ofDays(30));

        OneCase.closed().at(last).given(Asked.reopen());
        OneCase.closed()
                .at(last.plusMillis(1))
                .when(Asked.reopen())
                .refused(REOPEN_WINDOW_EXPIRED, "closedAt");
    }

    @Test
    void the_window_is_the_one_of_the_policy_under_which_the_case_was_taken_in() {
        var closed = OneCase.closed();
        var standard = KnownPolicies.standardPolicy();
        closed.office.promises(
                new SlaPolicy(
                        new VersionRef("standard", 2),
                        new PolicyTerms(
                                AppliesTo.EVERYTHING,
                                standard.terms().firstResponse(),
                                null,
                                standard.terms().reminders(),
                                standard.terms().levels(),
                                1)));

        var reopened = closed.at("2022-06-13T10:00").given(Asked.reopen());

        assertThat(reopened.followUp().schedule().policy()).isEqualTo(standard.ref());
    }

    @Test
    void reopening_needs_a_reason() {
        OneCase.closed().when(new ReopenCase(Asked.ID, "\t")).refused(INVALID_REQUEST, "/reason");
    }

    @Test
    void each_reopening_starts_a_follow_up_clock_of_its_own() {
        var again = OneCase.reopened().given(Asked.followUp(), Asked.close(), Asked.reopen());

        assertThat(again.followUp().id()).isNotEqualTo(OneCase.FOLLOW_UP);
        assertThat(again.followUp().attempt()).isOne();
    }
}
