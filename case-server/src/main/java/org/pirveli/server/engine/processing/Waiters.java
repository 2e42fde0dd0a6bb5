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
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.pirveli.server.engine.Bounded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets callers wait for the views. Views of this node call out what they have written; for those
 * fed by another node, one thread looks at the rows of all that wait, every few milliseconds.
 *
 * @param <I> names what is waited for
 */
class Waiters<I> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Waiters.class);
    private static final long BETWEEN_LOOKS_MILLIS = 10;

    private final Function<Set<I>, Map<I, Long>> rows;
    private final BooleanSupplier inVain;
    private final Duration longest;
    private final ConcurrentHashMap<I, Queue<Waiter<I>>> waiting = new ConcurrentHashMap<>();
    private final Bounded<I, Long> called = new Bounded<>(10_000);
    private final Semaphore arrivals = new Semaphore(0);
    private final Thread looker;
    private volatile boolean closed;

    private record Waiter<I>(I id, long version, long since, CompletableFuture<Boolean> shown) {

        boolean longerThan(Duration longest, long now) {
            return now - since > longest.toNanos();
        }
    }

    /**
     * Nobody waits yet.
     *
     * @param rows the versions that the rows show; of those that are there
     * @param inVain whether the views stand still, so that nobody need wait for them
     * @param longest how long anybody waits
     */
    Waiters(Function<Set<I>, Map<I, Long>> rows, BooleanSupplier inVain, Duration longest) {
        this.rows = rows;
        this.inVain = inVain;
        this.longest = longest;
        this.looker = Thread.ofPlatform().daemon().name("view-await").start(this::look);
    }

    /** Waits until the rows show a version; {@code false} if they are late. */
    public boolean await(I id, long version) {
        return shown(id, version).join();
    }

    /** The same without blocking; completed on a thread that must not be held up. */
    public CompletableFuture<Boolean> shown(I id, long version) {
        var waiter = new Waiter<>(id, version, System.nanoTime(), new CompletableFuture<Boolean>());
        waiting.compute(
                id,
                (_, others) -> {
                    var all = others == null ? new ConcurrentLinkedQueue<Waiter<I>>() : others;
                    all.add(waiter);
                    return all;
                });
        // the call may have come before its listener
        var last = called.get(id);
        if (last != null && last >= version) {
            finish(waiter, true);
        } else if (inVain.getAsBoolean()) {
            finish(waiter, false);
        } else {
            arrivals.release();
        }
        return waiter.shown();
    }

    /** The rows show a version. */
    public void reached(I id, long version) {
        called.raise(id, version, Comparator.naturalOrder());
        var those = waiting.get(id);
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
            looker.join(longest);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        waiting.values().forEach(those -> those.forEach(waiter -> finish(waiter, false)));
    }

    private void finish(Waiter<I> waiter, boolean shown) {
        waiting.computeIfPresent(
                waiter.id(),
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

    private void look(Waiter<I> waiter, Map<I, Long> shown, long now) {
        var version = shown.get(waiter.id());
        if (version != null && version >= waiter.version()) {
            finish(waiter, true);
        } else if (waiter.longerThan(longest, now)) {
            finish(waiter, false);
        }
    }

    private void giveUpOnTheOld() {
        long now = System.nanoTime();
        waiting.values()
                .forEach(those ->
                        those.stream()
                                .filter(waiter -> waiter.longerThan(longest, now))
                                .forEach(waiter -> finish(waiter, false)));
    }
}
