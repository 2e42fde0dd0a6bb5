package org.pirveli.domain.subject;

import java.time.Instant;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;

/**
 * A case that ended.
 *
 * @param subjectId whom it is about
 */
public record ClosedCase(
        SubjectId subjectId, CaseNumber caseNumber, Outcome outcome, Instant closedAt) {}
