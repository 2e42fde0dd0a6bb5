package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Schedule;

/** The case survives a duplicate that was promised an answer earlier. */
@Revision("1")
public record DueInstantInherited(
        CaseId caseId,
        CaseId duplicate,
        ClockId clockId,
        ClockName clock,
        int attempt,
        Instant oldDueAt,
        Schedule schedule)
        implements CaseEvent {}
