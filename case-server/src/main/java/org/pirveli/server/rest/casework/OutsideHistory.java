package org.pirveli.server.rest.casework;

import java.util.List;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseLeftInQueue;
import org.pirveli.api.casework.view.HistoryEntry;

/**
 * The history of a case as systems outside the office see it: without how busy its people are, and
 * why some of them were passed over.
 */
final class OutsideHistory {

    private OutsideHistory() {}

    static HistoryEntry shown(HistoryEntry entry) {
        var payload = entry.payload();
        var shown =
                switch (payload) {
                    case CaseAssigned it ->
                            new CaseAssigned(
                                    it.caseId(),
                                    it.subjectId(),
                                    it.operatorId(),
                                    it.assignedBy(),
                                    it.reason(),
                                    null);
                    case CaseLeftInQueue it ->
                            new CaseLeftInQueue(it.caseId(), it.rule(), List.of());
                    case null, default -> payload;
                };
        return new HistoryEntry(
                entry.sequence(),
                entry.type(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.role(),
                entry.client(),
                entry.commandId(),
                entry.correlationId(),
                entry.causationId(),
                shown,
                entry.unreadable());
    }
}
