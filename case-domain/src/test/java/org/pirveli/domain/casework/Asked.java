package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AcceptTransfer;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.ApproveReply;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseCommand.InheritDueInstant;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.LinkCase;
import org.pirveli.api.casework.CaseCommand.MarkDuplicate;
import org.pirveli.api.casework.CaseCommand.OfferTransfer;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.CaseCommand.RecordInformation;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.RejectTransfer;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseCommand.RequestInformation;
import org.pirveli.api.casework.CaseCommand.ReturnReply;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.CaseCommand.UnmarkDuplicate;
import org.pirveli.api.casework.CaseCommand.VoidFirstResponse;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

/** What people ask of the one case that tests speak of, as they would say it. */
final class Asked {

    static final CaseId ID = TestOffice.id(1);
    static final String DIGEST = "0123456789abcdef".repeat(4);

    private Asked() {}

    static RegisterApplication register() {
        return received(null);
    }

    static RegisterApplication received(@Nullable Instant receivedAt) {
        return registered(receivedAt, null, null, "Heating is off");
    }

    static RegisterApplication sortedUnder(TopicCode topic) {
        return registered(null, topic, null, "Heating is off");
    }

    static RegisterApplication inUnit(UnitId unit) {
        return registered(null, null, unit, "Heating is off");
    }

    static RegisterApplication about(String subject) {
        return registered(null, null, null, subject);
    }

    private static RegisterApplication registered(
            @Nullable Instant receivedAt,
            @Nullable TopicCode topic,
            @Nullable UnitId unit,
            String subject) {
        return new RegisterApplication(
                ID,
                CaseKind.COMPLAINT,
                Channel.POST,
                subject,
                receivedAt,
                "Since Monday",
                new ApplicantDetails(
                        null, "Nino", "+995 555", "n@example.org", "Rustavi", "ka", true, false),
                null,
                null,
                topic,
                null,
                null,
                unit,
                null,
                null);
    }

    static ImportCase imported(
            Instant receivedAt, @Nullable ImportedOutcome outcome, @Nullable Instant respondedAt) {
        return new ImportCase(ID, received(receivedAt), outcome, respondedAt);
    }

    static ClassifyCase against(GroundCode ground) {
        return new ClassifyCase(ID, TestOffice.HEALTH, null, Set.of(ground));
    }

    static ClassifyCase classify(TopicCode topic, @Nullable Urgency urgency) {
        return new ClassifyCase(ID, topic, urgency, null);
    }

    static AssignCase assign(OperatorId operator) {
        return new AssignCase(ID, operator, "knows the matter");
    }

    static ReleaseCase release() {
        return release("on leave");
    }

    static ReleaseCase release(String reason) {
        return new ReleaseCase(ID, reason);
    }

    static IssueFirstResponse answer() {
        return answer(ResponseKind.ANSWER);
    }

    static IssueFirstResponse answer(ResponseKind kind) {
        return answer(kind, kind == ResponseKind.REFUSAL ? "no competence" : null);
    }

    static IssueFirstResponse answer(ResponseKind kind, @Nullable String ground) {
        return new IssueFirstResponse(
                ID, kind, Channel.EMAIL, "You are right", "ka", ground, null, null, null, null);
    }

    static IssueFirstResponse answerBy(Channel channel) {
        return new IssueFirstResponse(
                ID,
                ResponseKind.ANSWER,
                channel,
                "You are right",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static IssueFirstResponse answerSaying(String text) {
        return new IssueFirstResponse(
                ID, ResponseKind.ANSWER, Channel.EMAIL, text, null, null, null, null, null, null);
    }

    static IssueFirstResponse answeredAt(Instant occurredAt, @Nullable String evidence) {
        return new IssueFirstResponse(
                ID,
                ResponseKind.ANSWER,
                Channel.HOTLINE,
                "You are right",
                null,
                null,
                occurredAt,
                evidence,
                null,
                null);
    }

    static VoidFirstResponse voidAnswer() {
        return new VoidFirstResponse(ID, "came back undelivered");
    }

    static RequestInformation ask() {
        return new RequestInformation(ID, "Which flat?", Channel.SMS);
    }

    static RecordInformation told() {
        return new RecordInformation(ID, "Flat 12", Channel.HOTLINE);
    }

    static ReferCase refer(boolean consent) {
        return new ReferCase(ID, "Energy regulator", consent, "its competence");
    }

    static OfferTransfer offer(UnitId unit) {
        return new OfferTransfer(ID, unit, "theirs");
    }

    static AcceptTransfer accept() {
        return new AcceptTransfer(ID);
    }

    static RejectTransfer reject() {
        return new RejectTransfer(ID, "not ours");
    }

    static WithdrawCase withdraw(@Nullable String statement) {
        return new WithdrawCase(ID, statement);
    }

    static WithdrawCase withdraw() {
        return withdraw("the letter of 7 June");
    }

    static MarkDuplicate duplicateOf(CaseId other) {
        return new MarkDuplicate(ID, other);
    }

    static UnmarkDuplicate unmark() {
        return new UnmarkDuplicate(ID, "another flat");
    }

    static InheritDueInstant inherit(CaseId duplicate, Schedule promised) {
        return new InheritDueInstant(ID, duplicate, promised);
    }

    static CloseCase close(Outcome outcome) {
        return new CloseCase(ID, outcome, "settled");
    }

    static CloseCase close() {
        return close(Outcome.ANSWERED);
    }

    static ReopenCase reopen() {
        return new ReopenCase(ID, "cold again");
    }

    static IssueFollowUpResponse followUp() {
        return followUpAt(null, null);
    }

    static IssueFollowUpResponse followUpAt(
            @Nullable Instant occurredAt, @Nullable String evidence) {
        return new IssueFollowUpResponse(
                ID,
                ResponseKind.ANSWER,
                Channel.HOTLINE,
                "Mended",
                null,
                null,
                occurredAt,
                evidence,
                null);
    }

    static SubmitReply submit() {
        return submitting("We will see to it");
    }

    static SubmitReply submitting(String text) {
        return new SubmitReply(ID, ResponseKind.ANSWER, Channel.EMAIL, text, "ka", null, null);
    }

    static ApproveReply approve() {
        return new ApproveReply(ID);
    }

    static ReturnReply giveBack() {
        return new ReturnReply(ID, "too short");
    }

    /** An answer in the words of a template. */
    static IssueFirstResponse answerFrom(Channel channel, TemplateChoice template) {
        return new IssueFirstResponse(
                ID, null, channel, null, null, null, null, null, null, template);
    }

    /** The template in force, filled with these values. */
    static TemplateChoice template(String id, Map<String, String> values) {
        return new TemplateChoice(id, null, null, null, values);
    }

    static AcknowledgeEscalation acknowledge() {
        return acknowledge(null);
    }

    static AcknowledgeEscalation acknowledge(@Nullable Integer level) {
        return new AcknowledgeEscalation(ID, "I see to it", null, level);
    }

    static AddNote note(String text) {
        return new AddNote(ID, text);
    }

    static AttachDocument attach(String sha256) {
        return new AttachDocument(ID, "letter.pdf", "application/pdf", 4_096, sha256);
    }

    static LinkCase link(CaseId related) {
        return new LinkCase(ID, related, "same house");
    }

    static CorrectApplicantData correctPhone(String phone) {
        return new CorrectApplicantData(ID, null, phone, null, null, null, null, null, "misheard");
    }

    /** Every command of people, well-formed, as one would ask it of a case in good order. */
    static CaseCommand[] everything() {
        return new CaseCommand[] {
            register(),
            imported(Wall.at("2022-06-06T09:00"), null, null),
            classify(TestOffice.PENSION, Urgency.CHILD_AT_RISK),
            assign(TestOffice.GIORGI),
            release(),
            answer(),
            voidAnswer(),
            ask(),
            told(),
            refer(true),
            offer(TestOffice.REGIONS),
            accept(),
            reject(),
            withdraw(),
            duplicateOf(TestOffice.OTHER),
            unmark(),
            close(),
            reopen(),
            followUp(),
            submit(),
            approve(),
            giveBack(),
            acknowledge(),
            note("called back"),
            attach(DIGEST),
            link(TestOffice.OTHER),
            correctPhone("+995 599")
        };
    }

    static RebaseClock rebase(int version, Instant orderedAt) {
        return new RebaseClock(
                ID, new VersionRef("standard", version), "a better promise", "sopio", orderedAt);
    }
}
