package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FollowUpResponseIssued;
import org.pirveli.api.casework.event.ReplyApproved;
import org.pirveli.api.casework.event.ReplyReturned;
import org.pirveli.api.casework.event.ReplySubmitted;
import org.pirveli.api.sla.ClockState;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ApprovingAReplyTest {

    private static final Reply REPLY =
            new Reply(
                    ResponseKind.ANSWER,
                    Channel.EMAIL,
                    Form.WRITTEN,
                    "We will see to it",
                    "ka",
                    null,
                    null,
                    null,
                    "nino",
                    null);

    private static OneCase submitted() {
        return OneCase.assigned()
                .at("2022-06-07T10:00")
                .by(TestOffice.NINO)
                .given(Asked.submit())
                .by(OneCase.SUPERVISOR);
    }

    @Test
    void a_reply_waits_and_the_clock_runs_on() {
        var oneCase =
                OneCase.assigned()
                        .by(TestOffice.NINO)
                        .when(Asked.submit())
                        .then(new ReplySubmitted(Asked.ID, OneCase.SUBJECT, REPLY));
        assertThat(oneCase.firstResponse().running()).isTrue();
    }

    @Test
    void somebody_else_approves_it_and_it_goes_out_in_the_same_decision() {
        var at = Wall.at("2022-06-07T11:00");
        submitted()
                .at(at)
                .when(Asked.approve())
                .then(
                        new ReplyApproved(Asked.ID, "nino", "sopio"),
                        new FirstResponseIssued(
                                Asked.ID,
                                OneCase.SUBJECT,
                                Happened.stopped(1, ClockState.MET, at),
                                REPLY,
                                at));
    }

    @Test
    void a_reply_approved_too_late_is_late() {
        var oneCase = submitted().at("2022-06-08T18:01").given(Asked.approve());
        assertThat(oneCase.firstResponse().state()).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void nobody_approves_their_own_reply_whatever_their_position() {
        OneCase.assigned()
                .given(Asked.submit())
                .when(Asked.approve())
                .refused(RefusalCode.SELF_APPROVAL, "sopio");
    }

    @Test
    void what_is_given_back_does_not_go_out() {
        submitted()
                .when(Asked.giveBack())
                .then(new ReplyReturned(Asked.ID, OneCase.SUBJECT, "too short"))
                .when(Asked.approve())
                .refused(RefusalCode.NO_SUBMITTED_REPLY);
    }

    @Test
    void another_reply_takes_the_place_of_the_one_that_waits() {
        var oneCase = submitted().by(TestOffice.NINO).given(Asked.submitting("Better so"));
        oneCase.when(Asked.submitting("Better so")).refused(RefusalCode.NO_CHANGE);
        oneCase.by(OneCase.SUPERVISOR).given(Asked.approve());
        assertThat(last(oneCase, FirstResponseIssued.class).reply().text()).isEqualTo("Better so");
    }

    @Test
    void a_first_response_on_another_way_leaves_nothing_to_approve() {
        submitted()
                .given(Asked.answer())
                .when(Asked.approve())
                .refused(RefusalCode.NO_SUBMITTED_REPLY);
    }

    @Test
    void a_follow_up_can_be_approved_too() {
        var oneCase =
                OneCase.reopened()
                        .by(TestOffice.NINO)
                        .given(Asked.submit())
                        .by(OneCase.SUPERVISOR)
                        .given(Asked.approve());
        assertThat(last(oneCase, FollowUpResponseIssued.class).reply()).isEqualTo(REPLY);
        assertThat(oneCase.followUp().running()).isFalse();
    }

    @Test
    void whoever_was_detained_meanwhile_is_not_answered_by_email() {
        submitted()
                .given(
                        new CorrectApplicantData(
                                Asked.ID, null, null, null, null, null, null, true, "told so"))
                .when(Asked.approve())
                .refused(RefusalCode.DETAINED_WRITTEN_ONLY);
    }

    @Test
    void what_is_written_freely_about_some_topics_needs_a_second_pair_of_eyes() {
        var oneCase = OneCase.assigned().given(Asked.classify(TestOffice.PENSION, null));
        oneCase.office.approves(TestOffice.PENSION);
        oneCase.when(Asked.answer()).refused(RefusalCode.REPLY_APPROVAL_REQUIRED, "PENSION");
        oneCase.given(Asked.submit()).by(TestOffice.GIORGI).given(Asked.approve());
        assertThat(oneCase.firstResponse().running()).isFalse();
    }

    @Test
    void the_very_words_of_a_template_were_approved_before() {
        var oneCase = OneCase.assigned().given(Asked.classify(TestOffice.PENSION, null));
        oneCase.office.approves(TestOffice.PENSION);
        oneCase.given(
                Asked.answerFrom(
                        Channel.POST,
                        Asked.template(TestTemplates.REFUSED, Map.of("reason", "before a court"))));
        assertThat(oneCase.firstResponse().running()).isFalse();
    }

    private static <E extends CaseEvent> E last(OneCase oneCase, Class<E> type) {
        return type.cast(oneCase.history().getLast());
    }
}
