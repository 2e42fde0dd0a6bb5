package org.pirveli.api.casework.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.value.Personal;

/**
 * The case is no duplicate after all; status and clocks are as before.
 *
 * @param clocks the next attempts of those that the mark had cancelled, towards their old due
 *     instants; what stood still starts with what is left of it
 */
@Revision("1")
public record DuplicateMarkRemoved(
        CaseId caseId,
        SubjectId subjectId,
        CaseId duplicateOf,
        CaseStatus status,
        @Personal @Nullable String reason,
        List<ClockStarted> clocks)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStarted> clocksStarted() {
        return clocks;
    }
}
