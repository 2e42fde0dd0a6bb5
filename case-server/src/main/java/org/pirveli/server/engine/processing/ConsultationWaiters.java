package org.pirveli.server.engine.processing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.projections.consultation.ConsultationSignals;
import org.pirveli.server.engine.ConsultationAwait;

/** Lets callers wait for the view of consultations. */
final class ConsultationWaiters extends Waiters<ConsultationId>
        implements ConsultationAwait, ConsultationSignals {

    ConsultationWaiters(
            Function<Set<ConsultationId>, Map<ConsultationId, Long>> rows,
            BooleanSupplier inVain,
            Duration longest) {
        super(rows, inVain, longest);
    }
}
