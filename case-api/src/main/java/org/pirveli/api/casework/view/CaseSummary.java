package org.pirveli.api.casework.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * A case in a list.
 *
 * @param dueAt of the clock that runs and is due first; {@code null} if none runs
 * @param condition of that clock, at the moment of reading
 * @param remainingWorkingTime from now to the due instant, in the queue; zero when past, {@code
 *     null} elsewhere and if none runs
 * @param lateWorkingTime from the due instant to now, in the queue; {@code null} until it is past
 */
public record CaseSummary(
        CaseId caseId,
        CaseNumber caseNumber,
        int version,
        CaseKind kind,
        Channel channel,
        CaseStatus status,
        @Nullable Outcome outcome,
        @Personal String subject,
        @Nullable TopicCode topic,
        @Nullable Urgency urgency,
        UnitId unit,
        @Nullable OperatorId assignee,
        SubjectId subjectId,
        boolean restricted,
        Instant receivedAt,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Condition condition,
        @Nullable Duration remainingWorkingTime,
        @Nullable Duration lateWorkingTime) {

    /** The same, told how much working time is left, or how much went by since it was due. */
    public CaseSummary withWorkingTime(@Nullable Duration left, @Nullable Duration late) {
        return new CaseSummary(
                caseId,
                caseNumber,
                version,
                kind,
                channel,
                status,
                outcome,
                subject,
                topic,
                urgency,
                unit,
                assignee,
                subjectId,
                restricted,
                receivedAt,
                registeredAt,
                dueAt,
                condition,
                left,
                late);
    }
}
