package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.pirveli.api.casework.ConsultationId;

/**
 * Everything that can have happened in a consultation. Stored for ever: change it only by adding.
 */
public sealed interface ConsultationEvent
        permits ConsultationOffered,
                ConsultationAnswered,
                ConsultationHeld,
                ConsultationResumed,
                ConsultationTransferred,
                ConsultationWrappedUp,
                ConsultationCompleted,
                ConsultationAbandoned,
                ProtocolStepRecorded,
                ProtocolStepSkipped,
                CallerIdentified,
                ConsultationJoinedCase,
                ConsultationNoted,
                ConsultationImported {

    ConsultationId consultationId();

    /** When it happened, in whole milliseconds of the office clock. */
    Instant at();
}
