package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ReminderRecipient;

/**
 * A share of the working time is spent, and the answer is still owed.
 *
 * @param share percent of the working time
 * @param remindAt the reminder's own instant, however late it was noticed
 */
@Revision("1")
public record ReminderRaised(
        CaseId caseId,
        ClockId clockId,
        ClockName clock,
        int attempt,
        int share,
        List<ReminderRecipient> to,
        Instant remindAt)
        implements CaseEvent {

    @Override
    public Instant occurredAt(Instant recordedAt) {
        return remindAt;
    }
}
