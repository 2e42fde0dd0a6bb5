package org.pirveli.server.engine.consultation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.UnitId;

/**
 * What each operator has in hand, as decisions need to know it: written in the transaction of the
 * events, so never behind the log.
 */
public interface OperatorSessions {

    /**
     * One consultation.
     *
     * @param operator who has it in hand, or had it at the end; {@code null} while it waits
     * @param endedAt {@code null} while it goes on
     */
    record Entry(
            ConsultationId consultationId,
            State state,
            UnitId unit,
            @Nullable OperatorId operator,
            @Nullable Instant waitingSince,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt) {}

    /** Where a consultation stands, as far as an operator's hands are concerned. */
    enum State {
        WAITING,
        ACTIVE,
        HELD,
        ENDED
    }

    Optional<Entry> find(ConsultationId consultationId);

    /** The consultation that a telephone system knows by its own name for the call. */
    Optional<Entry> findByCall(String callId);

    /** The consultation, if the case came up in it, in the hands of this operator. */
    Optional<Entry> findAbout(ConsultationId consultationId, CaseId caseId, OperatorId operator);
}
