package org.pirveli.api.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Representative;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.value.UnitId;

/** Everything that can be asked of a consultation. Commands are only spoken, never stored. */
public sealed interface ConsultationCommand {

    ConsultationId consultationId();

    /** Given by the engine itself; people are refused. */
    sealed interface SystemCommand extends ConsultationCommand {}

    /**
     * Put a call or a visitor before the operators of a unit.
     *
     * @param channel HOTLINE for a call, WALK_IN for a visit
     * @param direction {@code null} means IN
     * @param phone of the caller, in international form or as dialled in Georgia
     * @param language BCP 47 tag; {@code null} if not known yet
     * @param unit {@code null} means the office's first unit
     * @param operatorId whom it is meant for; colleagues of the unit may pick it up all the same
     * @param callId the telephone system's own name for the call
     */
    record Offer(
            ConsultationId consultationId,
            Channel channel,
            @Nullable Direction direction,
            @Nullable String phone,
            @Nullable String language,
            @Nullable UnitId unit,
            @Nullable OperatorId operatorId,
            @Nullable String callId)
            implements ConsultationCommand {}

    /** Take it. Whatever else the operator attends to is held meanwhile. */
    record Answer(ConsultationId consultationId) implements ConsultationCommand {}

    /** Let the citizen wait for a moment. */
    record Hold(ConsultationId consultationId) implements ConsultationCommand {}

    /** Go on with it. Whatever else the operator attends to is held meanwhile. */
    record Resume(ConsultationId consultationId) implements ConsultationCommand {}

    /** Hand it over: either to an operator, or to whoever of a unit takes it first. */
    record Transfer(
            ConsultationId consultationId,
            @Nullable OperatorId operatorId,
            @Nullable UnitId unit,
            @Nullable String reason)
            implements ConsultationCommand {}

    /** The citizen is gone; what remains is to write things down. */
    record WrapUp(ConsultationId consultationId) implements ConsultationCommand {}

    /** Bring it to its end. */
    record Complete(ConsultationId consultationId) implements ConsultationCommand {}

    /** Note that the citizen left before it came to its end. */
    record Abandon(ConsultationId consultationId) implements ConsultationCommand {}

    /** Say that its operator is still there; leaves no event. */
    record Touch(ConsultationId consultationId) implements ConsultationCommand {}

    /**
     * Tick a step of the protocol off.
     *
     * @param danger whether somebody is in danger, so that the rest of the protocol has to wait;
     *     only at a step that may end it
     */
    record RecordStep(ConsultationId consultationId, StepCode step, @Nullable Boolean danger)
            implements ConsultationCommand {}

    /** Leave a step of the protocol out. */
    record SkipStep(ConsultationId consultationId, StepCode step, String reason)
            implements ConsultationCommand {}

    /** Note who is speaking; what is left out stays as it is. */
    record IdentifyCaller(
            ConsultationId consultationId,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String language)
            implements ConsultationCommand {}

    /**
     * The applicant, as far as the session does not know the person already.
     *
     * @param subjectId a person already known; {@code null} means the person of the session
     */
    record SessionApplicant(
            @Nullable SubjectId subjectId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String postalAddress,
            @Nullable Boolean smsConsent,
            @Nullable Boolean detained) {}

    /**
     * Take a matter in that came up. Channel, instant of receipt, telephone and language are those
     * of the session; its operator holds the case at once.
     *
     * @param caseId {@code null} makes one
     * @param unit {@code null} means that of the session
     */
    record RegisterApplication(
            ConsultationId consultationId,
            @Nullable CaseId caseId,
            CaseKind kind,
            String subject,
            @Nullable String description,
            @Nullable SessionApplicant applicant,
            @Nullable String respondent,
            @Nullable Representative representative,
            @Nullable TopicCode topic,
            @Nullable Urgency urgency,
            @Nullable String region,
            @Nullable UnitId unit,
            @Nullable Boolean restricted,
            @Nullable String externalReference)
            implements ConsultationCommand {}

    /** Note that it is about a case that exists. */
    record JoinCase(ConsultationId consultationId, CaseId caseId) implements ConsultationCommand {}

    /** Write something down for colleagues. */
    record AddNote(ConsultationId consultationId, String text) implements ConsultationCommand {}

    /** Given by imports; people are refused. */
    sealed interface ImportCommand extends ConsultationCommand {}

    /**
     * Take in a contact of older records, with its original times.
     *
     * @param unit {@code null} means the office's first unit
     * @param externalReference the client's own name for it, unique for that client
     * @param receivedAt when it came in, and was answered
     * @param endedAt {@code null} if it was never answered
     */
    record ImportConsultation(
            ConsultationId consultationId,
            Channel channel,
            @Nullable String language,
            @Nullable UnitId unit,
            String externalReference,
            Instant receivedAt,
            @Nullable Instant endedAt)
            implements ImportCommand {}

    /** Let go of what nobody answered. Without effect if it does not wait any more. */
    record GiveUpWaiting(ConsultationId consultationId, Instant waitingSince)
            implements SystemCommand {}

    /**
     * End what its operator left behind. Without effect if somebody else attends to it.
     *
     * @param lastSign when the operator was last heard of
     */
    record EndLost(ConsultationId consultationId, OperatorId operatorId, Instant lastSign)
            implements SystemCommand {}
}
