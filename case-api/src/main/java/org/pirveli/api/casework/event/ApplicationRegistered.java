package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Representative;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * A matter was taken in as a case, and its clocks began.
 *
 * @param receivedAt the applicant's act: the call answered, the message arrived, the letter stamped
 * @param restricted whether only the unit's named people may read it
 * @param imported whether it comes from older records, with its original times
 * @param measured {@code false} for closed history without the time of its answer: the clock never
 *     ran
 * @param clock that of the first response
 * @param resolution the clock to the end of the case; {@code null} if the policy does not promise
 *     that, or nothing is measured
 */
@Revision("1")
public record ApplicationRegistered(
        CaseId caseId,
        CaseNumber caseNumber,
        SubjectId subjectId,
        CaseKind kind,
        Channel channel,
        @Personal String subject,
        @Personal @Nullable String description,
        @Personal Applicant applicant,
        @Personal @Nullable String respondent,
        @Personal @Nullable Representative representative,
        @Nullable TopicCode topic,
        @Nullable Urgency urgency,
        @Nullable String region,
        UnitId unit,
        boolean restricted,
        @Nullable String externalReference,
        Instant receivedAt,
        Instant registeredAt,
        boolean imported,
        boolean measured,
        ClockStarted clock,
        @Nullable ClockStarted resolution)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStarted> clocksStarted() {
        return measured ? ClockStarted.each(clock, resolution) : List.of();
    }

    @Override
    public Instant occurredAt(Instant recordedAt) {
        return receivedAt;
    }
}
