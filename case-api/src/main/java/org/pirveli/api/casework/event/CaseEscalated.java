package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.sla.Position;

/**
 * A promise was missed, and is put before a level of supervision.
 *
 * @param breachedAt the due instant that was missed
 * @param raisedAt the level's own instant
 * @param detectedAt when it was noticed and recorded; later after an outage
 */
@Revision("1")
public record CaseEscalated(
        CaseId caseId,
        ClockId clockId,
        ClockName clock,
        int attempt,
        int level,
        Position to,
        Instant breachedAt,
        Instant raisedAt,
        Instant detectedAt)
        implements CaseEvent {

    /** Which escalation this is. */
    public EscalationKey key() {
        return new EscalationKey(clockId, attempt, level);
    }

    @Override
    public Instant occurredAt(Instant recordedAt) {
        return raisedAt;
    }
}
