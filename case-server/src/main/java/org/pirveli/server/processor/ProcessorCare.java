package org.pirveli.server.processor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.processing.Deed;
import org.pirveli.server.engine.processing.ProcessorDeed;
import org.pirveli.server.engine.processing.ProcessorDeeds;
import org.pirveli.server.engine.processing.RequestedRebuild;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.Errands;
import org.pirveli.server.idempotency.KeyedRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has those who follow the log stand still, go on, or write their rows anew, and records who wanted
 * it and why. Asked for again, it is as it is: nothing is done and recorded twice.
 */
@Component
public final class ProcessorCare {

    /** Long enough for whoever asked to come back to it; that it was asked for is kept for good. */
    static final ErrandKind<RebuildAsked, RebuildResult> REBUILD =
            new ErrandKind<>(
                    "view-rebuild", RebuildAsked.class, RebuildResult.class, Duration.ofDays(30));

    private static final int TRIES = 3;

    private final ProcessorDeeds deeds;
    private final RequestedRebuild rebuild;
    private final Errands errands;
    private final RebuildWorker worker;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    ProcessorCare(
            ProcessorDeeds deeds,
            RequestedRebuild rebuild,
            Errands errands,
            RebuildWorker worker,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.deeds = deeds;
        this.rebuild = rebuild;
        this.errands = errands;
        this.worker = worker;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Has it stand still on every node, also after a restart, until it is let go on. */
    public void pause(String processor, String reason, Actor actor) {
        insistently(() ->
                transaction.executeWithoutResult(_ -> {
                    if (!deeds.pauses().containsKey(processor)) {
                        record(processor, Deed.PAUSE, reason, actor);
                    }
                }));
    }

    /** Lets it go on where it stood. */
    public void resume(String processor, String reason, Actor actor) {
        insistently(() ->
                transaction.executeWithoutResult(_ -> {
                    if (deeds.pauses().containsKey(processor)) {
                        record(processor, Deed.RESUME, reason, actor);
                    }
                }));
    }

    /**
     * Has its rows written anew by a node that is free. While one rebuild of it waits or runs, that
     * one answers for the next.
     *
     * @param request for an idempotent one; {@code null} without a key
     * @throws Refused if it acts on what it reads, and so would act again
     */
    public void rebuild(
            String processor, String reason, Actor actor, @Nullable KeyedRequest request) {
        if (!canBeRebuilt(processor)) {
            throw new Refused(RefusalCode.PROCESSOR_NOT_REPLAYED);
        }
        insistently(() ->
                errands.takeOrJoin(
                        REBUILD,
                        () -> {
                            record(processor, Deed.REBUILD, reason, actor);
                            return new RebuildAsked(processor, reason);
                        },
                        waiting -> waiting.processor().equals(processor),
                        actor,
                        request));
        worker.wake();
    }

    boolean canBeRebuilt(String processor) {
        return rebuild.processors().contains(processor);
    }

    private void record(String processor, Deed deed, String reason, Actor actor) {
        deeds.add(processor, new ProcessorDeed(deed, actor.name(), clock.instant(), reason));
    }

    /** Whoever comes second looks again at what there is to do. */
    private static void insistently(Runnable deed) {
        for (int tried = 1; ; tried++) {
            try {
                deed.run();
                return;
            } catch (DuplicateKeyException beaten) {
                if (tried == TRIES) {
                    throw beaten;
                }
            }
        }
    }
}
