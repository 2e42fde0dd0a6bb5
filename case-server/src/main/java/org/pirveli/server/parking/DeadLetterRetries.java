package org.pirveli.server.parking;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.Errands;
import org.pirveli.server.idempotency.KeyedRequest;
import org.springframework.stereotype.Component;

/** Takes the wish to have dead letters tried again, and says how that stands. */
@Component
public final class DeadLetterRetries {

    /** Long enough for whoever asked to come back to it. */
    static final ErrandKind<RetryAsked, RetryResult> KIND =
            new ErrandKind<>(
                    "dead-letter-retry", RetryAsked.class, RetryResult.class, Duration.ofDays(30));

    private final Errands errands;
    private final ErrandTable table;
    private final RetryWorker worker;

    DeadLetterRetries(Errands errands, ErrandTable table, RetryWorker worker) {
        this.errands = errands;
        this.table = table;
        this.worker = worker;
    }

    /**
     * Has them tried again.
     *
     * @param request for an idempotent one; {@code null} without a key
     */
    public Errand<RetryAsked, RetryResult> take(
            RetryAsked asked, Actor actor, @Nullable KeyedRequest request) {
        var taken = errands.take(KIND, () -> asked, actor, request);
        worker.wake();
        return taken;
    }

    /** Finds one, on whichever node it was taken in. */
    public Optional<Errand<RetryAsked, RetryResult>> find(RetryId id) {
        return table.find(KIND, id.value());
    }
}
