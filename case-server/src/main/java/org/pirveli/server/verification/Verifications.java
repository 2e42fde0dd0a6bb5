package org.pirveli.server.verification;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.projections.verification.Verification;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    private final ErrandTable table;
    private final VerificationWorker worker;
    private final OnceOnly once;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Verifications(
            ErrandTable table,
            VerificationWorker worker,
            OnceOnly once,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.worker = worker;
        this.once = once;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Has the views verified. While one verification waits or runs, that one answers for the next:
     * it looks at every row after it was asked for, or soon will.
     *
     * @param request for an idempotent one; {@code null} without a key
     */
    public Errand<VerificationAsked, Verification> take(
            VerificationAsked asked, Actor actor, @Nullable KeyedRequest request) {
        var id =
                request == null
                        ? keep(asked, actor, _ -> {})
                        : once.answer(request, UUID::fromString, keep -> keep(asked, actor, keep));
        worker.wake();
        return table.find(KIND, id).orElseThrow();
    }

    private UUID keep(VerificationAsked asked, Actor actor, Consumer<String> answer) {
        return transaction.execute(_ -> {
            var waiting = table.unfinished(KIND).stream().findFirst().map(Errand::errandId);
            var id = waiting.orElseGet(() -> added(asked, actor));
            answer.accept(id.toString());
            return id;
        });
    }

    private UUID added(VerificationAsked asked, Actor actor) {
        var id = ids.generate();
        table.add(KIND, id, asked, actor.name(), clock.instant());
        return id;
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
