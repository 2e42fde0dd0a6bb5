package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.view.CaseApplicant;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.Document;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.GivenReply;
import org.pirveli.api.casework.view.Note;
import org.pirveli.api.casework.view.SubmittedReply;
import org.pirveli.api.casework.view.TransferOffer;
import org.pirveli.api.casework.view.Waiting;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

/** A case file while one event is written into it. */
final class CaseFileDraft {

    private final CaseFile before;

    CaseStatus status;
    @Nullable Outcome outcome;
    @Nullable TopicCode topic;
    @Nullable Urgency urgency;
    List<GroundCode> grounds;
    UnitId unit;
    @Nullable OperatorId assignee;
    @Nullable Instant closedAt;
    CaseApplicant applicant;
    @Nullable GivenReply firstResponse;
    List<GivenReply> voidedResponses;
    List<GivenReply> followUpResponses;
    @Nullable SubmittedReply submittedReply;
    @Nullable TransferOffer transferOffer;
    @Nullable CaseId duplicateOf;
    List<CaseId> relatedCases;
    List<Document> documents;
    List<Note> notes;
    List<Clock> clocks;
    List<Escalation> escalations;
    @Nullable Waiting waiting;

    CaseFileDraft(CaseFile before) {
        this.before = before;
        status = before.status();
        outcome = before.outcome();
        topic = before.topic();
        urgency = before.urgency();
        grounds = before.grounds();
        unit = before.unit();
        assignee = before.assignee();
        closedAt = before.closedAt();
        applicant = before.applicant();
        firstResponse = before.firstResponse();
        voidedResponses = before.voidedResponses();
        followUpResponses = before.followUpResponses();
        submittedReply = before.submittedReply();
        transferOffer = before.transferOffer();
        duplicateOf = before.duplicateOf();
        relatedCases = before.relatedCases();
        documents = before.documents();
        notes = before.notes();
        clocks = before.clocks();
        escalations = before.escalations();
        waiting = before.waiting();
    }

    /** The first page of every file. */
    static CaseFile opened(ApplicationRegistered event, Provenance provenance) {
        return new CaseFile(
                event.caseId(),
                event.caseNumber(),
                1,
                event.kind(),
                event.channel(),
                CaseStatus.RECEIVED,
                null,
                event.subject(),
                event.description(),
                event.topic(),
                event.urgency(),
                List.of(),
                event.region(),
                event.unit(),
                null,
                event.restricted(),
                event.imported(),
                event.receivedAt(),
                event.registeredAt(),
                null,
                provenance.actor(),
                provenance.client(),
                event.externalReference(),
                CaseApplicant.of(event.subjectId(), event.applicant()),
                event.respondent(),
                event.representative(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                event.measured()
                        ? ClockFold.started(List.of(), event.clocksStarted())
                        : List.of(ClockFold.begun(event.clock(), ClockState.NOT_MEASURED, false)),
                List.of(),
                null);
    }

    void close(Outcome end, Instant at) {
        status = CaseStatus.CLOSED;
        outcome = end;
        closedAt = at;
    }

    void open(CaseStatus now) {
        status = now;
        outcome = null;
        closedAt = null;
        duplicateOf = null;
    }

    /** The file after the event. */
    CaseFile file() {
        return file(before.version() + 1);
    }

    /** The same file of a person whose texts nobody can open any more. */
    static CaseFile erased(CaseFile file) {
        var draft = new CaseFileDraft(file);
        draft.applicant = file.applicant().asErased();
        return draft.file(file.version());
    }

    /** The same file, which stands still. */
    static CaseFile waiting(CaseFile file, Waiting from) {
        var draft = new CaseFileDraft(file);
        draft.waiting = from;
        return draft.file(file.version());
    }

    /** The same file with its clocks as they stand at a moment. */
    static CaseFile showing(CaseFile file, List<Clock> clocks) {
        var draft = new CaseFileDraft(file);
        draft.clocks = clocks;
        return draft.file(file.version());
    }

    private CaseFile file(int version) {
        return new CaseFile(
                before.caseId(),
                before.caseNumber(),
                version,
                before.kind(),
                before.channel(),
                status,
                outcome,
                before.subject(),
                before.description(),
                topic,
                urgency,
                grounds,
                before.region(),
                unit,
                assignee,
                before.restricted(),
                before.imported(),
                before.receivedAt(),
                before.registeredAt(),
                closedAt,
                before.registeredBy(),
                before.client(),
                before.externalReference(),
                applicant,
                before.respondent(),
                before.representative(),
                firstResponse,
                voidedResponses,
                followUpResponses,
                submittedReply,
                transferOffer,
                duplicateOf,
                relatedCases,
                documents,
                notes,
                clocks,
                escalations,
                waiting);
    }
}
