package org.pirveli.server.engine.processing;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.casework.ViewSignals;
import org.pirveli.server.engine.Bounded;
import org.pirveli.server.engine.ViewAwait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets callers wait for the views. Views of this node call out what they have written; for those
 * fed by another node, one thread looks at the rows of all that wait, every few milliseconds.
 */
final class Waiters implements ViewAwait, ViewSignals, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Waiters.class);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long BETWEEN_LOOKS_MILLIS = 10;

    private final Function<Set<CaseId>, Map<CaseId, Long>> rows;
    private final ConcurrentHashMap<CaseId, Queue<Waiter>> waiting = new ConcurrentHashMap<>();
    private final Bounded<CaseId, Long> called = new Bounded<>(10_000);
    private final Semaphore arrivals = new Semaphore(0);
    private final Thread looker;
    private volatile boolean closed;

    private record Waiter(
            CaseId caseId, long version, long since, CompletableFuture<Boolean> shown) {

        boolean tooLong(long now) {
            return now - since > LONGEST.toNanos();
        }
    }

    /**
     * Nobody waits yet.
     *
     * @param rows the versions that the rows show of cases; of those that are there
     */
    Waiters(Function<Set<CaseId>, Map<CaseId, Long>> rows) {
        this.rows = rows;
        this.looker = Thread.ofPlatform().daemon().name("view-await").start(this::look);
    }

    @Override
    public boolean await(CaseId caseId, long version) {
        return shown(caseId, version).join();
    }

    @Override
    public CompletableFuture<Boolean> shown(CaseId caseId, long version) {
        var waiter =
                new Waiter(caseId, version, System.nanoTime(), new CompletableFuture<Boolean>());
        waiting.compute(
                caseId,
                (_, others) -> {
                    var all = others == null ? new ConcurrentLinkedQueue<Waiter>() : others;
                    all.add(waiter);
                    return all;
                });
        // the call may have come before its listener
        var last = called.get(caseId);
        if (last != null && last >= version) {
            finish(waiter, true);
        } else {
            arrivals.release();
        }
        return waiter.shown();
    }

    @Override
    public void reached(CaseId caseId, long version) {
        called.raise(caseId, version, Comparator.naturalOrder());
        var those = waiting.get(caseId);
        if (those != null) {
            those.stream()
                    .filter(waiter -> waiter.version() <= version)
                    .forEach(waiter -> finish(waiter, true));
        }
    }

    @Override
    public void close() {
        closed = true;
        arrivals.release();
        try {
            looker.join(LONGEST);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        waiting.values().forEach(those -> those.forEach(waiter -> finish(waiter, false)));
    }

    private void finish(Waiter waiter, boolean shown) {
        waiting.computeIfPresent(
                waiter.caseId(),
                (_, others) -> {
                    others.remove(waiter);
                    return others.isEmpty() ? null : others;
                });
        waiter.shown().complete(shown);
    }

    private void look() {
        while (!closed) {
            try {
                if (waiting.isEmpty()) {
                    arrivals.acquire();
                    arrivals.drainPermits();
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                lookAtAll();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                log.debug("The views cannot be read for the moment", away);
                giveUpOnTheOld();
            }
        }
    }

    private void lookAtAll() {
        var asked = Set.copyOf(waiting.keySet());
        if (!asked.isEmpty()) {
            var shown = rows.apply(asked);
            long now = System.nanoTime();
            waiting.values().forEach(those -> those.forEach(waiter -> look(waiter, shown, now)));
        }
    }

    private void look(Waiter waiter, Map<CaseId, Long> shown, long now) {
        var version = shown.get(waiter.caseId());
        if (version != null && version >= waiter.version()) {
            finish(waiter, true);
        } else if (waiter.tooLong(now)) {
            finish(waiter, false);
        }
    }

    private void giveUpOnTheOld() {
        long now = System.nanoTime();
        waiting.values()
                .forEach(those ->
                        those.stream()
                                .filter(waiter -> waiter.tooLong(now))
                                .forEach(waiter -> finish(waiter, false)));
    }
}
