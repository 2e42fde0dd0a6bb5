package org.pirveli.benchmarks.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast several clients got through their work.
 *
 * @param took how long each piece took, in milliseconds
 */
public record Pace(int pieces, Duration lasted, List<Double> took) {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

    /** Pieces of work, of which a client does one after another. */
    @FunctionalInterface
    public interface Work {
        void once() throws Exception;
    }

    /** What a client needs for its work; closed at the end. */
    public interface Place extends Work, AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /**
     * Lets clients work for a while.
     *
     * @param places makes the place of each client
     */
    public static Pace of(int clients, Duration time, Callable<? extends Place> places)
            throws InterruptedException {
        var open = new ArrayList<Place>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                open.add(places.call());
            }
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            var turns = new ArrayList<Future<List<Double>>>();
            for (var place : open) {
                turns.add(threads.submit(() -> repeat(place, end)));
            }
            var took = new ArrayList<Double>();
            for (var turn : turns) {
                took.addAll(turn.get());
            }
            return new Pace(took.size(), Duration.ofNanos(System.nanoTime() - begun), took);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a client could not work", failure.getCause());
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            throw new IllegalStateException("a client could not begin", failure);
        } finally {
            open.forEach(Pace::leave);
        }
    }

    /**
     * Lets clients work until so much is done that compilers have nothing left to do.
     *
     * @param patience after which they stop in any case
     */
    public static int warmUp(
            int clients, int pieces, Duration patience, Callable<? extends Place> places)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int done = 0;
        while (done < pieces && System.nanoTime() < end) {
            done += of(clients, BETWEEN_COUNTS, places).pieces();
        }
        return done;
    }

    private static List<Double> repeat(Work work, long end) throws Exception {
        var took = new ArrayList<Double>();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            work.once();
            took.add((System.nanoTime() - begun) / 1e6);
        }
        return took;
    }

    private static void leave(Place place) {
        try {
            place.close();
        } catch (SQLException failure) {
            throw new IllegalStateException("a client could not leave", failure);
        }
    }

    /** Pieces per second. */
    public double perSecond() {
        return pieces / (lasted.toNanos() / 1e9);
    }
}
