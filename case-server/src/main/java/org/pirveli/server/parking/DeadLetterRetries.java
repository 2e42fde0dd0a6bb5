package org.pirveli.server.parking;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the wish to have dead letters tried again, and says how that stands. */
@Component
public final class DeadLetterRetries {

    /** Long enough for whoever asked to come back to it. */
    static final ErrandKind<RetryAsked, RetryResult> KIND =
            new ErrandKind<>(
                    "dead-letter-retry", RetryAsked.class, RetryResult.class, Duration.ofDays(30));

    private final ErrandTable table;
    private final RetryWorker worker;
    private final OnceOnly once;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    DeadLetterRetries(
            ErrandTable table,
            RetryWorker worker,
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
     * Has them tried again.
     *
     * @param request for an idempotent one; {@code null} without a key
     */
    public Errand<RetryAsked, RetryResult> take(
            RetryAsked asked, Actor actor, @Nullable KeyedRequest request) {
        var id =
                request == null
                        ? keep(asked, actor, _ -> {})
                        : once.answer(request, UUID::fromString, keep -> keep(asked, actor, keep));
        worker.wake();
        return table.find(KIND, id).orElseThrow();
    }

    private UUID keep(RetryAsked asked, Actor actor, Consumer<String> answer) {
        return transaction.execute(_ -> {
            var id = ids.generate();
            table.add(KIND, id, asked, actor.name(), clock.instant());
            answer.accept(id.toString());
            return id;
        });
    }

    /** Finds one, on whichever node it was taken in. */
    public Optional<Errand<RetryAsked, RetryResult>> find(RetryId id) {
        return table.find(KIND, id.value());
    }
}
