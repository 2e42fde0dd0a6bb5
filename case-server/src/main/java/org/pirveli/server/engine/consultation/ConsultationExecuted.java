package org.pirveli.server.engine.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.server.engine.Executed;

/**
 * A command that was carried out, or would have been.
 *
 * @param version how many events the consultation is made of now
 * @param events the names of those that were added to it, in order
 * @param held the consultation that was held in its favour; {@code null} if none was
 * @param registered the case that was registered in it; {@code null} if none was
 */
public record ConsultationExecuted(
        ConsultationId consultationId,
        long version,
        List<String> events,
        @Nullable ConsultationId held,
        @Nullable Executed registered) {

    /** What was added. */
    public ConsultationExecuted {
        events = List.copyOf(events);
    }

    ConsultationExecuted with(Executed theCase) {
        return new ConsultationExecuted(consultationId, version, events, held, theCase);
    }
}
