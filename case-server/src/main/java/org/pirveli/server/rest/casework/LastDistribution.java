package org.pirveli.server.rest.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseLeftInQueue;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.distribution.HowAssigned;
import org.pirveli.api.distribution.Ineligibility;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.sla.VersionRef;

/**
 * What was decided last about who gets a case.
 *
 * @param operatorId who got it; {@code null} if nobody was eligible
 * @param decidedBy the user, or the part of the engine
 * @param rule by which it was decided; {@code null} if by hand
 * @param overridden the grounds that were set aside
 * @param candidates those who were looked at
 */
public record LastDistribution(
        Instant recordedAt,
        @Nullable OperatorId operatorId,
        String decidedBy,
        @Nullable VersionRef rule,
        List<Ineligibility> overridden,
        List<JudgedCandidate> candidates) {

    /** The last one of a history. */
    static Optional<LastDistribution> of(List<HistoryEntry> history) {
        return history.reversed().stream().flatMap(entry -> of(entry).stream()).findFirst();
    }

    private static Optional<LastDistribution> of(HistoryEntry entry) {
        return switch (entry.payload()) {
            case CaseAssigned it -> Optional.of(assigned(it, it.how(), entry));
            case CaseLeftInQueue it ->
                    Optional.of(
                            new LastDistribution(
                                    entry.recordedAt(),
                                    null,
                                    entry.actor(),
                                    it.rule(),
                                    List.of(),
                                    it.candidates()));
            case null, default -> Optional.empty();
        };
    }

    private static LastDistribution assigned(
            CaseAssigned event, @Nullable HowAssigned how, HistoryEntry entry) {
        return new LastDistribution(
                entry.recordedAt(),
                event.operatorId(),
                event.assignedBy(),
                how == null ? null : how.rule(),
                how == null ? List.of() : how.overridden(),
                how == null ? List.of() : how.candidates());
    }
}
