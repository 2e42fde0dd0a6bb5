package org.pirveli.server.verification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.projections.verification.Verification;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.Errands;
import org.pirveli.server.idempotency.KeyedRequest;
import org.springframework.stereotype.Component;

/** Takes the wish to have the views verified, and says how that stands. */
@Component
public final class Verifications {

    /** What was verified is evidence, and kept as long as a case file. */
    static final ErrandKind<VerificationAsked, Verification> KIND =
            new ErrandKind<>(
                    "verification",
                    VerificationAsked.class,
                    Verification.class,
                    Duration.ofDays(3_653));

    private static final int NEWEST = 100;

    private final Errands errands;
    private final ErrandTable table;
    private final VerificationWorker worker;

    Verifications(Errands errands, ErrandTable table, VerificationWorker worker) {
        this.errands = errands;
        this.table = table;
        this.worker = worker;
    }

    /**
     * Has the views verified. While one verification waits or runs, that one answers for the next:
     * it looks at every row after it was asked for, or soon will.
     *
     * @param request for an idempotent one; {@code null} without a key
     */
    public Errand<VerificationAsked, Verification> take(
            VerificationAsked asked, Actor actor, @Nullable KeyedRequest request) {
        var taken = errands.takeOrJoin(KIND, asked, actor, request);
        worker.wake();
        return taken;
    }

    /** Finds one, on whichever node it was taken in. */
    public Optional<Errand<VerificationAsked, Verification>> find(VerificationId id) {
        return table.find(KIND, id.value());
    }

    /** The newest hundred, newest first. */
    public List<Errand<VerificationAsked, Verification>> newest() {
        return table.newest(KIND, NEWEST);
    }
}
