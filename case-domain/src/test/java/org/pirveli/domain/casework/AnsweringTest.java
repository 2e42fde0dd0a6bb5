package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.EVIDENCE_REQUIRED;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NOT_ASSIGNEE;
import static org.pirveli.api.RefusalCode.OCCURRED_AT_INVALID;
import static org.pirveli.api.sla.ClockState.MET;
import static org.pirveli.domain.casework.TestOffice.GIORGI;
import static org.pirveli.domain.casework.TestOffice.NINO;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FollowUpResponseIssued;
import org.pirveli.api.casework.event.InformationReceived;
import org.pirveli.api.casework.event.InformationRequested;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AnsweringTest {

    @Test
    void the_assignee_answers_the_applicant() {
        var answered =
                OneCase.assigned()
                        .at("2022-06-06T12:00")
                        .by(NINO)
                        .when(Asked.answer())
                        .then(Happened.answered(MET, "2022-06-06T12:00"));

        assertThat(answered.status()).isEqualTo(CaseStatus.ASSIGNED);
    }

    @Test
    void a_supervisor_may_answer_for_the_assignee_and_nobody_else() {
        OneCase.assigned().by(GIORGI).when(Asked.answer()).refused(NOT_ASSIGNEE);
        OneCase.assigned()
                .by(OneCase.actor("portal", Role.INTEGRATOR, TestOffice.FIRST))
                .when(Asked.answer())
                .refused(NOT_ASSIGNEE);
        OneCase.assigned()
                .by(OneCase.SUPERVISOR)
                .when(Asked.answer())
                .then(Happened.answered(MET, "2022-06-06T10:00"));
    }

    @ParameterizedTest
    @EnumSource(ResponseKind.class)
    void every_kind_of_reply_is_a_first_response(ResponseKind kind) {
        var ground = kind == ResponseKind.REFUSAL ? "no competence" : null;
        var answered =
                OneCase.assigned()
                        .when(Asked.answer(kind))
                        .then(
                                Happened.answered(
                                        1,
                                        MET,
                                        Wall.at("2022-06-06T10:00"),
                                        Happened.reply(kind, ground)));

        assertThat(answered.status())
                .isEqualTo(
                        kind == ResponseKind.MISSING_INFORMATION
                                ? CaseStatus.AWAITING_APPLICANT
                                : CaseStatus.ASSIGNED);
        assertThat(answered.firstResponse().state()).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "WALK_IN, ORAL",
        "HOTLINE, ORAL",
        "POST, WRITTEN",
        "EMAIL, WRITTEN",
        "WEB, WRITTEN",
        "SMS, SMS"
    })
    void the_form_of_a_reply_follows_from_its_channel(Channel channel, Form form) {
        var answered = OneCase.assigned().given(Asked.answerBy(channel));

        assertThat(answered.history().getLast())
                .isInstanceOfSatisfying(
                        FirstResponseIssued.class,
                        event -> assertThat(event.reply().form()).isEqualTo(form));
    }

    @Test
    void a_refusal_names_its_ground_and_nothing_else_has_one() {
        var assigned = OneCase.assigned();

        assigned.when(Asked.answer(ResponseKind.REFUSAL, null)).refused(INVALID_REQUEST, "/ground");
        assigned.when(Asked.answer(ResponseKind.REFUSAL, " ")).refused(INVALID_REQUEST, "/ground");
        assigned.when(Asked.answer(ResponseKind.ANSWER, "none"))
                .refused(INVALID_REQUEST, "/ground");
        assigned.when(Asked.answerSaying("")).refused(INVALID_REQUEST, "/text");
    }

    @Test
    void an_answer_may_have_been_given_up_to_a_quarter_of_an_hour_before_it_is_recorded() {
        var given = Wall.at("2022-06-06T11:45");

        OneCase.assigned()
                .at("2022-06-06T12:00")
                .by(NINO)
                .when(Asked.answeredAt(given, null))
                .then(Happened.answered(1, MET, given, Happened.told(null)));
    }

    @Test
    void an_answer_longer_ago_needs_a_supervisor_and_a_proof() {
        var given = Wall.at("2022-06-06T11:45").minusMillis(1);
        var assigned = OneCase.assigned().at("2022-06-06T12:00");

        assigned.by(NINO)
                .when(Asked.answeredAt(given, "call 17"))
                .refused(EVIDENCE_REQUIRED, "SUPERVISOR");
        assigned.by(OneCase.SUPERVISOR)
                .when(Asked.answeredAt(given, null))
                .refused(EVIDENCE_REQUIRED, "EVIDENCE");
        assigned.when(Asked.answeredAt(given, " ")).refused(EVIDENCE_REQUIRED, "EVIDENCE");
        assigned.when(Asked.answeredAt(given, "call 17"))
                .then(Happened.answered(1, MET, given, Happened.told("call 17")));
    }

    @Test
    void an_answer_lies_between_the_receipt_and_now() {
        var receivedAt = Wall.at("2022-06-06T10:00");
        var assigned = OneCase.assigned().at("2022-06-06T10:05").by(NINO);

        assigned.when(Asked.answeredAt(receivedAt.minusMillis(1), null))
                .refused(OCCURRED_AT_INVALID, "notBefore");
        assigned.when(Asked.answeredAt(Wall.at("2022-06-06T10:05").plusMillis(1), null))
                .refused(OCCURRED_AT_INVALID);
        assigned.when(Asked.answeredAt(receivedAt, null))
                .then(Happened.answered(1, MET, receivedAt, Happened.told(null)));
    }

    @Test
    void a_voided_answer_leaves_the_case_with_its_assignee() {
        var answered = OneCase.answered();

        var voided =
                answered.when(Asked.voidAnswer())
                        .then(Happened.voided(answered, CaseStatus.ASSIGNED, 2));

        assertThat(voided.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(voided.holder()).isEqualTo(NINO);
        assertThat(voided.firstResponse().running(OneCase.CLOCK, 2)).isTrue();
    }

    @Test
    void a_voided_answer_leaves_a_case_that_nobody_holds_in_the_queue() {
        var released = OneCase.answered().given(Asked.release());

        var voided =
                released.when(Asked.voidAnswer())
                        .then(Happened.voided(released, CaseStatus.RECEIVED, 2));

        assertThat(voided.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void a_voided_answer_opens_a_closed_case_again() {
        var closed = OneCase.closed();

        var voided =
                closed.when(Asked.voidAnswer())
                        .then(Happened.voided(closed, CaseStatus.ASSIGNED, 2));

        assertThat(voided.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(voided.holder()).isEqualTo(NINO);
    }

    @Test
    void a_voided_request_for_something_missing_waits_for_nobody_any_more() {
        var awaiting = OneCase.assigned().given(Asked.answer(ResponseKind.MISSING_INFORMATION));

        awaiting.when(Asked.voidAnswer()).then(Happened.voided(awaiting, CaseStatus.ASSIGNED, 2));
    }

    @Test
    void voiding_needs_a_reason() {
        OneCase.answered()
                .when(new CaseCommand.VoidFirstResponse(Asked.ID, ""))
                .refused(INVALID_REQUEST, "/reason");
    }

    @Test
    void the_office_asks_and_the_applicant_tells() {
        var asked =
                OneCase.answered()
                        .when(Asked.ask())
                        .then(
                                new InformationRequested(
                                        Asked.ID, OneCase.SUBJECT, "Which flat?", Channel.SMS));
        assertThat(asked.status()).isEqualTo(CaseStatus.AWAITING_APPLICANT);

        var told =
                asked.when(Asked.told())
                        .then(
                                new InformationReceived(
                                        Asked.ID, OneCase.SUBJECT, "Flat 12", Channel.HOTLINE));
        assertThat(told.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(told.holder()).isEqualTo(NINO);
    }

    @Test
    void asking_and_telling_nothing_is_refused() {
        OneCase.answered()
                .when(new CaseCommand.RequestInformation(Asked.ID, " ", null))
                .refused(INVALID_REQUEST, "/text");
        OneCase.answered()
                .given(Asked.ask())
                .when(new CaseCommand.RecordInformation(Asked.ID, "", null))
                .refused(INVALID_REQUEST, "/text");
    }

    @Test
    void a_follow_up_is_answered_like_a_first_response() {
        OneCase.reopened()
                .at("2022-06-14T10:00")
                .by(NINO)
                .when(Asked.followUp())
                .then(followedUp(MET, Wall.at("2022-06-14T10:00"), null));
    }

    @Test
    void a_follow_up_is_owed_from_the_reopening_and_needs_the_same_proofs() {
        var reopenedAt = Wall.at("2022-06-13T10:00");
        var reopened = OneCase.reopened().at("2022-06-13T12:00");

        reopened.by(GIORGI).when(Asked.followUp()).refused(NOT_ASSIGNEE);
        reopened.by(NINO)
                .when(Asked.followUpAt(reopenedAt.minusMillis(1), null))
                .refused(OCCURRED_AT_INVALID);
        reopened.when(Asked.followUpAt(reopenedAt, "letter")).refused(EVIDENCE_REQUIRED);
        reopened.when(
                        new IssueFollowUpResponse(
                                Asked.ID,
                                ResponseKind.REFUSAL,
                                Channel.SMS,
                                "Mended",
                                null,
                                null,
                                null,
                                null,
                                null))
                .refused(INVALID_REQUEST, "/ground");
        reopened.by(OneCase.SUPERVISOR)
                .when(Asked.followUpAt(reopenedAt, "letter"))
                .then(followedUp(MET, reopenedAt, "letter"));
    }

    @Test
    void a_late_follow_up_is_late_after_its_levels_rose() {
        var late = OneCase.reopened().at("2022-06-15T18:00").given(Asked.followUp());
        var later =
                OneCase.reopened()
                        .at(Wall.at("2022-06-15T18:00").plusMillis(1))
                        .given(Asked.followUp());

        assertThat(late.followUp().state()).isEqualTo(MET);
        assertThat(later.followUp().state()).isEqualTo(ClockState.MET_LATE);
        assertThat(later.followUp().levelsRaised()).containsExactly(1);
    }

    private static FollowUpResponseIssued followedUp(
            ClockState state, Instant at, @Nullable String evidence) {
        return new FollowUpResponseIssued(
                Asked.ID,
                OneCase.SUBJECT,
                new ClockStopped(OneCase.FOLLOW_UP, ClockName.FOLLOW_UP_RESPONSE, 1, state, at),
                new Reply(
                        ResponseKind.ANSWER,
                        Channel.HOTLINE,
                        Form.ORAL,
                        "Mended",
                        null,
                        null,
                        evidence,
                        null,
                        null,
                        null),
                at);
    }
}
