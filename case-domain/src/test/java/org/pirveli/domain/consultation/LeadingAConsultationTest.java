package org.pirveli.domain.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.consultation.OneConsultation.CHIEF;
import static org.pirveli.domain.consultation.OneConsultation.GIORGI;
import static org.pirveli.domain.consultation.OneConsultation.ID;
import static org.pirveli.domain.consultation.OneConsultation.NINO;
import static org.pirveli.domain.consultation.OneConsultation.OTHER;
import static org.pirveli.domain.consultation.OneConsultation.answered;
import static org.pirveli.domain.consultation.OneConsultation.offer;
import static org.pirveli.domain.consultation.OneConsultation.offered;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.Abandonment;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.AddNote;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.EndLost;
import org.pirveli.api.consultation.ConsultationCommand.GiveUpWaiting;
import org.pirveli.api.consultation.ConsultationCommand.Hold;
import org.pirveli.api.consultation.ConsultationCommand.IdentifyCaller;
import org.pirveli.api.consultation.ConsultationCommand.JoinCase;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.Resume;
import org.pirveli.api.consultation.ConsultationCommand.SkipStep;
import org.pirveli.api.consultation.ConsultationCommand.Touch;
import org.pirveli.api.consultation.ConsultationCommand.Transfer;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.consultation.event.CallerIdentified;
import org.pirveli.api.consultation.event.ConsultationAbandoned;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationCompleted;
import org.pirveli.api.consultation.event.ConsultationHeld;
import org.pirveli.api.consultation.event.ConsultationOffered;
import org.pirveli.api.consultation.event.ConsultationTransferred;
import org.pirveli.api.consultation.event.ConsultationWrappedUp;
import org.pirveli.api.value.UnitId;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LeadingAConsultationTest {

    private static final Actor ENGINE = Actor.system("sessions");

    @Test
    void a_call_waits_in_a_unit_with_its_number_in_one_form() {
        var event =
                (ConsultationOffered)
                        new OneConsultation().does(CHIEF, offer(Channel.HOTLINE)).getFirst();

        assertThat(event.phone()).isEqualTo("+995599123456");
        assertThat(event.unit()).isEqualTo(OneConsultation.UNIT);
        assertThat(event.protocolVersion()).isEqualTo(1);
    }

    @Test
    void a_consultation_is_a_call_or_a_visit() {
        assertThat(new OneConsultation().refusal(CHIEF, offer(Channel.EMAIL)))
                .contains(RefusalCode.INVALID_REQUEST);
        assertThat(new OneConsultation().refusal(CHIEF, offer(Channel.WALK_IN))).isEmpty();
    }

    @Test
    void an_id_names_one_consultation() {
        assertThat(offered().refusal(CHIEF, offer(Channel.HOTLINE)))
                .contains(RefusalCode.CONSULTATION_EXISTS);
    }

    @Test
    void whoever_answers_first_has_it() {
        var one = answered();

        assertThat(one.refusal(GIORGI, new Answer(ID))).contains(RefusalCode.ALREADY_ANSWERED);
        assertThat(one.refusal(NINO, new Answer(ID))).contains(RefusalCode.NO_CHANGE);
    }

    @Test
    void only_operators_of_the_unit_answer() {
        var stranger = new Actor("eka", Role.OPERATOR, "desk", Set.of());

        assertThat(offered().refusal(stranger, new Answer(ID)))
                .contains(RefusalCode.OPERATOR_NOT_ELIGIBLE);
    }

    @Test
    void answering_another_needs_room_to_hold_the_one_in_hand() {
        assertThat(offered().beside(OTHER, 2).refusal(NINO, new Answer(ID))).isEmpty();
        assertThat(offered().beside(OTHER, 3).refusal(NINO, new Answer(ID)))
                .contains(RefusalCode.HELD_LIMIT_REACHED);
    }

    @Test
    void nobody_lets_more_wait_than_the_limit() {
        assertThat(answered().beside(ID, 3).refusal(NINO, new Hold(ID)))
                .contains(RefusalCode.HELD_LIMIT_REACHED);
        assertThat(answered().beside(ID, 2).refusal(NINO, new Hold(ID))).isEmpty();
    }

    @Test
    void going_on_with_a_held_one_needs_no_further_room() {
        var one = answered();
        one.does(NINO, new Hold(ID));

        assertThat(one.beside(OTHER, 3).refusal(NINO, new Resume(ID))).isEmpty();
    }

    @Test
    void what_is_held_cannot_be_held_and_what_is_active_cannot_be_resumed() {
        var one = answered();
        assertThat(one.refusal(NINO, new Resume(ID))).contains(RefusalCode.NO_CHANGE);
        one.does(NINO, new Hold(ID));
        assertThat(one.refusal(NINO, new Hold(ID))).contains(RefusalCode.NO_CHANGE);
    }

    @Test
    void a_colleague_does_not_act_in_someone_elses_session() {
        var one = answered();

        assertThat(one.refusal(GIORGI, new Hold(ID))).contains(RefusalCode.NOT_YOUR_SESSION);
        assertThat(one.refusal(GIORGI, new WrapUp(ID))).contains(RefusalCode.NOT_YOUR_SESSION);
        assertThat(one.refusal(GIORGI, new Touch(ID))).contains(RefusalCode.NOT_YOUR_SESSION);
        assertThat(one.refusal(GIORGI, new Abandon(ID))).contains(RefusalCode.NOT_YOUR_SESSION);
    }

    @Test
    void a_supervisor_may_hand_over_and_end_the_sessions_of_others() {
        assertThat(answered().refusal(CHIEF, new Abandon(ID))).isEmpty();
        assertThat(answered().refusal(CHIEF, new Transfer(ID, null, OneConsultation.UNIT, "lunch")))
                .isEmpty();
    }

    @Test
    void a_transfer_names_an_operator_or_a_unit_and_waits_there() {
        var both = new Transfer(ID, new OperatorId("giorgi"), OneConsultation.UNIT, null);
        assertThat(answered().refusal(NINO, both)).contains(RefusalCode.INVALID_REQUEST);
        var neither = new Transfer(ID, null, null, null);
        assertThat(answered().refusal(NINO, neither)).contains(RefusalCode.INVALID_REQUEST);

        var one = answered();
        var event =
                (ConsultationTransferred)
                        one.does(NINO, new Transfer(ID, null, new UnitId("examination"), null))
                                .getFirst();
        assertThat(event.unit()).isEqualTo(new UnitId("examination"));
        assertThat(one.refusal(NINO, new Answer(ID))).contains(RefusalCode.OPERATOR_NOT_ELIGIBLE);
    }

    @Test
    void nobody_is_handed_over_to_strangers_nor_to_oneself() {
        assertThat(answered().refusal(NINO, new Transfer(ID, new OperatorId("x"), null, null)))
                .contains(RefusalCode.OPERATOR_NOT_ELIGIBLE);
        assertThat(answered().refusal(NINO, new Transfer(ID, new OperatorId("nino"), null, null)))
                .contains(RefusalCode.NO_CHANGE);
        assertThat(answered().refusal(NINO, new Transfer(ID, null, new UnitId("moon"), null)))
                .contains(RefusalCode.UNKNOWN_UNIT);
    }

    @Test
    void completing_without_a_mandatory_step_is_refused() {
        assertThat(answered().refusal(NINO, new Complete(ID)))
                .contains(RefusalCode.MANDATORY_STEP_MISSING);
    }

    @Test
    void a_mandatory_step_may_be_skipped_for_a_reason() {
        var one = answered();
        for (var step : OneConsultation.MANDATORY) {
            assertThat(one.refusal(NINO, new SkipStep(ID, new StepCode(step), " ")))
                    .contains(RefusalCode.INVALID_REQUEST);
            one.does(NINO, new SkipStep(ID, new StepCode(step), "the line broke"));
        }

        assertThat(one.refusal(NINO, new Complete(ID))).isEmpty();
    }

    @Test
    void a_danger_excuses_from_the_rest_of_the_protocol() {
        var one = answered();
        one.does(NINO, new RecordStep(ID, new StepCode("SAFETY_AND_URGENCY"), true));

        assertThat(one.refusal(NINO, new Complete(ID))).isEmpty();
    }

    @Test
    void only_the_step_about_safety_finds_a_danger() {
        assertThat(answered().refusal(NINO, new RecordStep(ID, new StepCode("GREETING"), true)))
                .contains(RefusalCode.INVALID_REQUEST);
    }

    @Test
    void a_step_is_settled_once_and_is_one_of_the_protocol() {
        var one = answered().followsProtocol();

        assertThat(one.refusal(NINO, new RecordStep(ID, new StepCode("GREETING"), null)))
                .contains(RefusalCode.NO_CHANGE);
        assertThat(one.refusal(NINO, new RecordStep(ID, new StepCode("SINGING"), null)))
                .contains(RefusalCode.UNKNOWN_STEP);
    }

    @Test
    void completing_wraps_up_first() {
        assertThat(answered().followsProtocol().does(NINO, new Complete(ID)))
                .hasExactlyElementsOfTypes(
                        ConsultationWrappedUp.class, ConsultationCompleted.class);
    }

    @Test
    void a_citizen_who_waits_is_spoken_to_before_the_end() {
        var one = answered().followsProtocol();
        one.does(NINO, new Hold(ID));

        assertThat(one.refusal(NINO, new Complete(ID))).contains(RefusalCode.WRONG_SESSION_STATE);

        one.does(NINO, new WrapUp(ID));
        assertThat(one.does(NINO, new Complete(ID)))
                .hasExactlyElementsOfTypes(ConsultationCompleted.class);
    }

    @Test
    void a_citizen_who_is_gone_is_not_handed_over() {
        var one = answered();
        one.does(NINO, new WrapUp(ID));

        assertThat(one.refusal(NINO, new Transfer(ID, null, OneConsultation.UNIT, null)))
                .contains(RefusalCode.WRONG_SESSION_STATE);
    }

    @Test
    void after_the_end_only_notes_are_added() {
        var one = answered().followsProtocol();
        one.does(NINO, new Complete(ID));

        assertThat(one.refusal(NINO, new Hold(ID))).contains(RefusalCode.CONSULTATION_ENDED);
        assertThat(one.refusal(NINO, new Answer(ID))).contains(RefusalCode.CONSULTATION_ENDED);
        assertThat(one.refusal(NINO, new Abandon(ID))).contains(RefusalCode.CONSULTATION_ENDED);
        assertThat(one.refusal(NINO, new AddNote(ID, "called back"))).isEmpty();
    }

    @Test
    void a_caller_who_hangs_up_before_anybody_answers_abandons_it() {
        assertThat(offered().does(CHIEF, new Abandon(ID)))
                .containsExactly(
                        new ConsultationAbandoned(
                                ID, null, Abandonment.CALLER_LEFT, offered().now()));
    }

    @Test
    void what_nobody_answers_is_let_go_once() {
        var one = offered();
        var since = one.now();
        one.after(Duration.ofMinutes(10));

        assertThat(one.does(ENGINE, new GiveUpWaiting(ID, since))).hasSize(1);
        assertThat(one.does(ENGINE, new GiveUpWaiting(ID, since))).isEmpty();
    }

    @Test
    void what_is_answered_in_the_last_moment_is_not_let_go() {
        var one = offered();
        var since = one.now();
        one.does(NINO, new Answer(ID));

        assertThat(one.does(ENGINE, new GiveUpWaiting(ID, since))).isEmpty();
    }

    @Test
    void a_lost_session_ends_with_the_last_sign_of_its_operator() {
        var one = answered();
        var lastSign = one.now().plusSeconds(90);
        one.after(Duration.ofHours(1)).lastHeardOf(lastSign);

        assertThat(one.does(ENGINE, new EndLost(ID, new OperatorId("nino"), lastSign)))
                .containsExactly(
                        new ConsultationAbandoned(
                                ID, new OperatorId("nino"), Abandonment.OPERATOR_GONE, lastSign));
    }

    @Test
    void an_operator_who_gave_a_sign_meanwhile_is_not_gone() {
        var one = answered();
        var old = one.now();
        one.lastHeardOf(old.plusSeconds(1));

        assertThat(one.does(ENGINE, new EndLost(ID, new OperatorId("nino"), old))).isEmpty();
    }

    @Test
    void a_lost_session_does_not_end_before_the_call_did() {
        var one = answered();
        var lastSign = one.now();
        one.after(Duration.ofMinutes(5)).does(ENGINE, new WrapUp(ID));
        var hangup = one.now();
        one.after(Duration.ofHours(1)).lastHeardOf(lastSign);

        var end =
                (ConsultationAbandoned)
                        one.does(ENGINE, new EndLost(ID, new OperatorId("nino"), lastSign))
                                .getFirst();
        assertThat(end.at()).isEqualTo(hangup);
    }

    @Test
    void people_do_not_give_commands_of_the_engine() {
        assertThat(offered().refusal(CHIEF, new GiveUpWaiting(ID, offered().now())))
                .contains(RefusalCode.NOT_AUTHORISED);
    }

    @Test
    void a_sign_of_life_leaves_no_event() {
        assertThat(answered().does(NINO, new Touch(ID))).isEmpty();
    }

    @Test
    void what_is_learnt_of_the_caller_holds_from_then_on() {
        var one = answered();
        var first =
                (CallerIdentified)
                        one.does(NINO, new IdentifyCaller(ID, null, "Eka", null)).getFirst();

        assertThat(first.phone()).isEqualTo("+995599123456");
        assertThat(first.language()).isEqualTo("ka");
        assertThat(one.refusal(NINO, new IdentifyCaller(ID, null, "Eka", null)))
                .contains(RefusalCode.NO_CHANGE);
        assertThat(one.refusal(NINO, new IdentifyCaller(ID, "12", null, null)))
                .contains(RefusalCode.INVALID_REQUEST);
    }

    @Test
    void a_case_is_joined_once() {
        var one = answered();
        var theCase = new CaseId(new UUID(3, 3));
        one.does(NINO, new JoinCase(ID, theCase));

        assertThat(one.refusal(NINO, new JoinCase(ID, theCase))).contains(RefusalCode.NO_CHANGE);
    }

    @Test
    void turning_to_another_holds_this_one_in_its_favour() {
        var one = answered();
        var held =
                (ConsultationHeld)
                        ConsultationDecider.inFavourOf(
                                OTHER,
                                one.state(),
                                new ConsultationCircumstances(
                                        one.now(),
                                        NINO,
                                        null,
                                        OperatorDesk.EMPTY,
                                        OneConsultation.OFFICE,
                                        UUID::randomUUID,
                                        () -> new SubjectId(UUID.randomUUID())));

        assertThat(held.inFavourOf()).isEqualTo(OTHER);
    }

    @Test
    void elapsed_time_begins_with_the_first_answer() {
        var one = answered();
        var first = one.now();
        one.after(Duration.ofMinutes(1))
                .does(NINO, new Transfer(ID, new OperatorId("giorgi"), null, null));
        assertThat(one.after(Duration.ofMinutes(1)).does(GIORGI, new Answer(ID)))
                .hasExactlyElementsOfTypes(ConsultationAnswered.class);

        assertThat(((ConsultationState.InHand) one.state()).session().answeredAt())
                .isEqualTo(first);
    }
}
