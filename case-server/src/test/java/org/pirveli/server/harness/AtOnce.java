package org.pirveli.server.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has several things done at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What became of one of them. */
    public sealed interface Outcome<T> {}

    /** It came to its end. */
    public record Returned<T>(T value) implements Outcome<T> {}

    /** It failed. */
    public record Threw<T>(Throwable failure) implements Outcome<T> {}

    /** Begins all of them together, and says what became of each, in order. */
    public static <T> List<Outcome<T>> all(List<? extends Callable<T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var futures = new ArrayList<Future<T>>();
            for (var work : works) {
                futures.add(
                        threads.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            return futures.stream().map(AtOnce::outcome).toList();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Returned<>(future.get());
        } catch (ExecutionException e) {
            return new Threw<>(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
