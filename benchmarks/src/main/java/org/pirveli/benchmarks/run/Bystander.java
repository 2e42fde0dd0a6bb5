package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.machine.Server;

/**
 * One client that works on while a server is busy: registers, assigns, answers, and begins anew.
 */
record Bystander(URI address) {

    /** What happens meanwhile. */
    @FunctionalInterface
    interface Event<T> {
        T happen() throws IOException, SQLException, InterruptedException;
    }

    /**
     * What happened, and how the client fared.
     *
     * @param millis how long each of its commands took
     */
    record Seen<T>(T what, Figures millis) {}

    static Bystander of(Server server) {
        return new Bystander(server.address());
    }

    /**
     * Works until something has happened.
     *
     * @param from commands that were sent earlier are not counted
     */
    <T> Seen<T> watch(Instant from, Event<T> event)
            throws IOException, SQLException, InterruptedException {
        var over = new AtomicBoolean();
        Future<List<Double>> working;
        T what;
        try (var client = new Client(address);
                var threads = Executors.newSingleThreadExecutor()) {
            working = threads.submit(() -> work(client, from, over));
            try {
                what = event.happen();
            } finally {
                over.set(true);
            }
        }
        try {
            return new Seen<>(what, Figures.of(working.get()));
        } catch (ExecutionException failure) {
            throw new IOException("the client could not work", failure.getCause());
        }
    }

    private static List<Double> work(Client client, Instant from, AtomicBoolean over)
            throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        while (!over.get()) {
            var caseId = UUID.randomUUID().toString();
            for (var request :
                    List.of(
                            Request.register(caseId, null),
                            Request.assign(caseId),
                            Request.answer(caseId))) {
                boolean counts = Instant.now().isAfter(from) && !over.get();
                long begun = System.nanoTime();
                var answer =
                        client.post(request.user(), request.path(), request.body(), request.mark());
                if (!answer.isDone()) {
                    throw new IOException(request + " was answered by " + answer);
                }
                if (counts) {
                    took.add((System.nanoTime() - begun) / 1e6);
                }
            }
        }
        return took;
    }
}
