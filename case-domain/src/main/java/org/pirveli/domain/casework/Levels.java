package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.sla.EscalationLevel;

/**
 * Levels rise by time alone. Whatever ends or moves a clock first records those that had risen by
 * then, so that the outcome does not depend on how late anyone looked.
 */
final class Levels {

    private Levels() {}

    /**
     * The levels of these clocks that have risen unnoticed, in order of time, and then an event.
     */
    static List<CaseEvent> risenBefore(CaseEvent event, List<CaseClock> clocks, Instant now) {
        var risen =
                clocks.stream()
                        .flatMap(clock -> risen(event.caseId(), clock, now))
                        .sorted(Comparator.comparing(CaseEscalated::raisedAt));
        return Stream.concat(risen, Stream.of(event)).toList();
    }

    /** The levels of a clock that have risen unnoticed, in order. */
    static Stream<CaseEscalated> risen(CaseId caseId, CaseClock clock, Instant now) {
        return clock.levelsDue(now).stream().map(level -> raised(caseId, clock, level, now));
    }

    private static CaseEscalated raised(
            CaseId caseId, CaseClock clock, EscalationLevel level, Instant now) {
        return new CaseEscalated(
                caseId,
                clock.id(),
                clock.name(),
                clock.attempt(),
                level.level(),
                level.to(),
                clock.schedule().dueAt(),
                level.at(),
                now);
    }
}
