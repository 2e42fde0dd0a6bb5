package org.pirveli.server.rest.casework;

import java.util.List;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.projections.casework.FieldDifference;

/**
 * What is not the same in a case at two points of its past.
 *
 * @param first the point that is compared
 * @param second the point with which it is compared
 * @param differences field by field, in the order of the fields
 * @param added the events that made the difference: those of the second only
 * @param removed those of the first only
 */
public record CaseDifferences(
        CaseId caseId,
        CaseNumber caseNumber,
        SeenFrom first,
        SeenFrom second,
        List<FieldDifference> differences,
        List<HistoryEntry> added,
        List<HistoryEntry> removed) {}
