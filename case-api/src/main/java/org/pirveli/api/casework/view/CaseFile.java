package org.pirveli.api.casework.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Representative;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * A case as people read it.
 *
 * @param version how many events it is made of
 * @param grounds what speaks against its being admissible, as the office sorted it
 * @param registeredBy the user who registered it
 * @param client the system through which it was registered
 * @param firstResponse the one that counts; {@code null} while it is owed
 * @param submittedReply the one that waits for approval; the clock runs on
 * @param voidedResponses first responses that were set aside, in their order
 * @param waiting from where on later events are not in it yet; {@code null} as long as all are
 */
public record CaseFile(
        CaseId caseId,
        CaseNumber caseNumber,
        int version,
        CaseKind kind,
        Channel channel,
        CaseStatus status,
        @Nullable Outcome outcome,
        @Personal String subject,
        @Personal @Nullable String description,
        @Nullable TopicCode topic,
        @Nullable Urgency urgency,
        List<GroundCode> grounds,
        @Nullable String region,
        UnitId unit,
        @Nullable OperatorId assignee,
        boolean restricted,
        boolean imported,
        Instant receivedAt,
        Instant registeredAt,
        @Nullable Instant closedAt,
        String registeredBy,
        String client,
        @Nullable String externalReference,
        CaseApplicant applicant,
        @Personal @Nullable String respondent,
        @Nullable Representative representative,
        @Nullable GivenReply firstResponse,
        List<GivenReply> voidedResponses,
        List<GivenReply> followUpResponses,
        @Nullable SubmittedReply submittedReply,
        @Nullable TransferOffer transferOffer,
        @Nullable CaseId duplicateOf,
        List<CaseId> relatedCases,
        List<Document> documents,
        List<Note> notes,
        List<Clock> clocks,
        List<Escalation> escalations,
        @Nullable Waiting waiting) {}
