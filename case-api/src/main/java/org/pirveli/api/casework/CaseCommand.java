package org.pirveli.api.casework;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

/** Everything that can be asked of a case. Commands are only spoken, never stored. */
public sealed interface CaseCommand {

    /** The name under which every case command travels; the payload's class tells them apart. */
    String NAME = "CaseCommand";

    CaseId caseId();

    /** Given by the engine itself; people are refused. */
    sealed interface SystemCommand extends CaseCommand {}

    /** Said by the engine for somebody, as a part of what they asked for; never by people. */
    sealed interface ImpliedCommand extends CaseCommand {}

    /**
     * The applicant of a new case.
     *
     * @param subjectId a person already known; {@code null} makes a new one
     */
    record ApplicantDetails(
            @Nullable SubjectId subjectId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postalAddress,
            @Nullable String language,
            @Nullable Boolean smsConsent,
            @Nullable Boolean detained) {

        /** What is kept of the person beside the id. */
        public Applicant applicant() {
            return new Applicant(name, phone, email, postalAddress, language, smsConsent, detained);
        }
    }

    /**
     * Take a matter in.
     *
     * @param subject what it is about, in one line
     * @param receivedAt the applicant's act, in the past; {@code null} means now
     * @param respondent the body complained against
     * @param unit {@code null} means the office's first unit
     * @param externalReference the client's own name for it, unique for that client
     */
    record RegisterApplication(
            @TargetAggregateIdentifier CaseId caseId,
            CaseKind kind,
            Channel channel,
            String subject,
            @Nullable Instant receivedAt,
            @Nullable String description,
            @Nullable ApplicantDetails applicant,
            @Nullable String respondent,
            @Nullable Representative representative,
            @Nullable TopicCode topic,
            @Nullable Urgency urgency,
            @Nullable String region,
            @Nullable UnitId unit,
            @Nullable Boolean restricted,
            @Nullable String externalReference)
            implements CaseCommand {}

    /**
     * Take in a matter from older records, with its original times.
     *
     * @param outcome how it ended then; {@code null} if it is still open
     * @param respondedAt when the first response was given; {@code null} if not known
     */
    record ImportCase(
            @TargetAggregateIdentifier CaseId caseId,
            RegisterApplication application,
            @Nullable ImportedOutcome outcome,
            @Nullable Instant respondedAt)
            implements CaseCommand {}

    /**
     * Sort a case by topic and urgency, with what speaks against its being admissible.
     *
     * @param urgency {@code null} takes an earlier urgency away
     * @param grounds of the office's list; {@code null} or none takes earlier ones away
     */
    record ClassifyCase(
            @TargetAggregateIdentifier CaseId caseId,
            TopicCode topic,
            @Nullable Urgency urgency,
            @Nullable Set<GroundCode> grounds)
            implements CaseCommand {}

    /**
     * Give a case to an operator, or take it.
     *
     * @param operatorId {@code null} means whomever the rule chooses
     * @param reason wanted with an override
     * @param override whether grounds that yield are set aside; {@code null} means no
     */
    record AssignCase(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable OperatorId operatorId,
            @Nullable String reason,
            @Nullable Boolean override)
            implements CaseCommand {

        /** By hand, without setting anything aside. */
        public AssignCase(CaseId caseId, OperatorId operatorId, @Nullable String reason) {
            this(caseId, operatorId, reason, null);
        }
    }

    /** Give a case back to the queue. */
    record ReleaseCase(@TargetAggregateIdentifier CaseId caseId, String reason)
            implements CaseCommand {}

    /**
     * Record the first substantive reply.
     *
     * @param kind {@code null} means that of the template
     * @param text {@code null} means what the template says; with a template, its edited text
     * @param language BCP 47 tag; {@code null} if not noted
     * @param ground why it is refused; only with REFUSAL, and wanted there unless the template
     *     names it
     * @param occurredAt when the applicant was answered; {@code null} means now
     * @param evidence what proves an instant more than 15 minutes back
     * @param consultationId in which it was given orally, which proves any instant of it
     * @param template to write it from; {@code null} if it is written freely
     */
    record IssueFirstResponse(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable ResponseKind kind,
            Channel channel,
            @Nullable String text,
            @Nullable String language,
            @Nullable String ground,
            @Nullable Instant occurredAt,
            @Nullable String evidence,
            @Nullable ConsultationId consultationId,
            @Nullable TemplateChoice template)
            implements CaseCommand {}

    /** Set a first response aside that never arrived, or was none. */
    record VoidFirstResponse(@TargetAggregateIdentifier CaseId caseId, String reason)
            implements CaseCommand {}

    /**
     * Ask the applicant for something.
     *
     * @param text what is wanted
     */
    record RequestInformation(
            @TargetAggregateIdentifier CaseId caseId, String text, @Nullable Channel channel)
            implements CaseCommand {}

    /** Record what the applicant gave. */
    record RecordInformation(
            @TargetAggregateIdentifier CaseId caseId, String text, @Nullable Channel channel)
            implements CaseCommand {}

    /**
     * Send the case to a competent outside body.
     *
     * @param body the outside body
     * @param consent whether the applicant agreed
     */
    record ReferCase(
            @TargetAggregateIdentifier CaseId caseId,
            String body,
            boolean consent,
            @Nullable String reason)
            implements CaseCommand {}

    /** Ask another unit to take the case over. */
    record OfferTransfer(@TargetAggregateIdentifier CaseId caseId, UnitId unit, String reason)
            implements CaseCommand {}

    /** Take an offered case over. */
    record AcceptTransfer(@TargetAggregateIdentifier CaseId caseId) implements CaseCommand {}

    /** Leave an offered case where it is. */
    record RejectTransfer(@TargetAggregateIdentifier CaseId caseId, String reason)
            implements CaseCommand {}

    /**
     * Record that the applicant took the matter back.
     *
     * @param evidence the applicant's statement
     */
    record WithdrawCase(@TargetAggregateIdentifier CaseId caseId, @Nullable String evidence)
            implements CaseCommand {}

    /**
     * Note that the case repeats another one.
     *
     * @param duplicateOf the survivor
     */
    record MarkDuplicate(@TargetAggregateIdentifier CaseId caseId, CaseId duplicateOf)
            implements CaseCommand {}

    /** Take the mark of a duplicate away. */
    record UnmarkDuplicate(@TargetAggregateIdentifier CaseId caseId, @Nullable String reason)
            implements CaseCommand {}

    /**
     * End a case.
     *
     * @param outcome ANSWERED, ACCEPTED_FOR_EXAMINATION or INADMISSIBLE
     */
    record CloseCase(
            @TargetAggregateIdentifier CaseId caseId, Outcome outcome, @Nullable String reason)
            implements CaseCommand {}

    /** Take a closed case up again. */
    record ReopenCase(@TargetAggregateIdentifier CaseId caseId, String reason)
            implements CaseCommand {}

    /**
     * Record the reply owed since the reopening.
     *
     * @param kind {@code null} means that of the template
     * @param text {@code null} means what the template says; with a template, its edited text
     * @param language BCP 47 tag; {@code null} if not noted
     * @param ground why it is refused; only with REFUSAL, and wanted there unless the template
     *     names it
     * @param occurredAt when the applicant was answered; {@code null} means now
     * @param evidence what proves an instant more than 15 minutes back
     * @param template to write it from; {@code null} if it is written freely
     */
    record IssueFollowUpResponse(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable ResponseKind kind,
            Channel channel,
            @Nullable String text,
            @Nullable String language,
            @Nullable String ground,
            @Nullable Instant occurredAt,
            @Nullable String evidence,
            @Nullable TemplateChoice template)
            implements CaseCommand {}

    /**
     * Put a reply before a supervisor, who may approve it: the first one, or the one owed since a
     * reopening. Another one takes its place until then.
     *
     * @param kind {@code null} means that of the template
     * @param text {@code null} means what the template says; with a template, its edited text
     * @param language BCP 47 tag; {@code null} if not noted
     * @param ground why it is refused; only with REFUSAL, and wanted there unless the template
     *     names it
     * @param template to write it from; {@code null} if it is written freely
     */
    record SubmitReply(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable ResponseKind kind,
            Channel channel,
            @Nullable String text,
            @Nullable String language,
            @Nullable String ground,
            @Nullable TemplateChoice template)
            implements CaseCommand {}

    /** Let the reply that was submitted go out. */
    record ApproveReply(@TargetAggregateIdentifier CaseId caseId) implements CaseCommand {}

    /** Give the reply that was submitted back. */
    record ReturnReply(@TargetAggregateIdentifier CaseId caseId, String reason)
            implements CaseCommand {}

    /**
     * Take note of escalations, as far as they are before the actor's position or a lower one.
     *
     * @param clockId of this clock only; {@code null} means every clock
     * @param level of this level only; {@code null} means every level
     */
    record AcknowledgeEscalation(
            @TargetAggregateIdentifier CaseId caseId,
            String note,
            @Nullable ClockId clockId,
            @Nullable Integer level)
            implements CaseCommand {}

    /** Write something down for colleagues. */
    record AddNote(@TargetAggregateIdentifier CaseId caseId, String text) implements CaseCommand {}

    /**
     * Add a document to the file, by its digest.
     *
     * @param size in bytes, 0 or more
     * @param sha256 64 lower-case hexadecimal digits
     */
    record AttachDocument(
            @TargetAggregateIdentifier CaseId caseId,
            String fileName,
            String mediaType,
            long size,
            String sha256)
            implements CaseCommand {}

    /** Note another case as related. */
    record LinkCase(
            @TargetAggregateIdentifier CaseId caseId, CaseId relatedCase, @Nullable String reason)
            implements CaseCommand {}

    /** Put right what is known of the applicant; what is left out stays as it is. */
    record CorrectApplicantData(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postalAddress,
            @Nullable String language,
            @Nullable Boolean smsConsent,
            @Nullable Boolean detained,
            @Nullable String reason)
            implements CaseCommand {}

    /**
     * Take over the earlier promise of a duplicate.
     *
     * @param firstResponse what the duplicate had been promised
     */
    record InheritDueInstant(
            @TargetAggregateIdentifier CaseId caseId, CaseId duplicate, Schedule firstResponse)
            implements SystemCommand {}

    /** Remind of a clock that has spent a share of its time. */
    record RemindAssignee(
            @TargetAggregateIdentifier CaseId caseId, ClockId clockId, int attempt, int share)
            implements SystemCommand {}

    /** Escalate a missed clock, up to and including a level. */
    record EscalateCase(
            @TargetAggregateIdentifier CaseId caseId, ClockId clockId, int attempt, int level)
            implements SystemCommand {}

    /**
     * Have a case at once that came up in a consultation.
     *
     * @param operatorId who leads it
     */
    record TakeInSession(
            @TargetAggregateIdentifier CaseId caseId,
            OperatorId operatorId,
            ConsultationId consultationId)
            implements ImpliedCommand {}

    /** Give a case that waits in the queue of an automatic unit to whomever the rule chooses. */
    record DistributeCase(@TargetAggregateIdentifier CaseId caseId) implements SystemCommand {}

    /**
     * Take a case out of the hands of someone who left, or must not touch it, or of whom it was
     * ordered.
     *
     * @param operatorId who holds it; without effect if somebody else does
     * @param orderedFor why a supervisor ordered it; {@code null} if nobody did
     */
    record RebalanceCase(
            @TargetAggregateIdentifier CaseId caseId,
            OperatorId operatorId,
            @Nullable String orderedFor)
            implements SystemCommand {}

    /** Bring the open clocks of a case up to their calendars, after a change of one of them. */
    record RecalculateDeadline(@TargetAggregateIdentifier CaseId caseId) implements SystemCommand {}

    /**
     * Move the open clocks of a case to a later version of their policy.
     *
     * @param orderedAt when it was ordered: what was due before stays missed
     */
    record RebaseClock(
            @TargetAggregateIdentifier CaseId caseId,
            VersionRef policy,
            String reason,
            String orderedBy,
            Instant orderedAt)
            implements SystemCommand {}
}
