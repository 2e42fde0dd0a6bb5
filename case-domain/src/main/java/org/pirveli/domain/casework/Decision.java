package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * What came of a command.
 *
 * @param version how many events the case is made of now
 * @param events those that this command added, in order; none if the engine had nothing to do
 * @param again when the engine should ask once more, because it came at a wrong time; {@code null}
 *     if the matter is settled
 */
public record Decision(
        CaseId caseId, long version, List<CaseEvent> events, @Nullable Instant again) {

    /** A decision taken. */
    public Decision {
        events = List.copyOf(events);
    }

    /** This one and the next one, as one. */
    public Decision and(Decision next) {
        return new Decision(
                caseId,
                next.version(),
                Stream.concat(events.stream(), next.events().stream()).toList(),
                next.again());
    }
}
