package org.pirveli.server.engine.processing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.casework.ViewSignals;
import org.pirveli.server.engine.ViewAwait;

/** Lets callers wait for the views of cases. */
final class CaseWaiters extends Waiters<CaseId> implements ViewAwait, ViewSignals {

    CaseWaiters(
            Function<Set<CaseId>, Map<CaseId, Long>> rows,
            BooleanSupplier inVain,
            Duration longest) {
        super(rows, inVain, longest);
    }
}
