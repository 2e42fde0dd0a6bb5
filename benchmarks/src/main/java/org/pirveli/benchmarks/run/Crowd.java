package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.ledger.Ledger;
import org.pirveli.benchmarks.machine.Server;

/** Several desks at once. They outlive the servers that they talk to. */
final class Crowd {

    private static final int LEVELS = 3;
    private static final int REPEATED = 10;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    private final List<Desk> desks;

    Crowd(Ledger ledger, int size, long seed) {
        desks = IntStream.range(0, size).mapToObj(i -> new Desk(ledger, seed + i)).toList();
    }

    /** Something that one desk does. */
    private interface Turn {
        List<String> of(Desk desk) throws IOException, InterruptedException;
    }

    /** Something that happens while the desks work. */
    interface Meanwhile {
        void happen() throws IOException, InterruptedException;
    }

    /**
     * Lets everybody work while something happens.
     *
     * @param clients the desks share them out among themselves
     */
    void work(List<Client> clients, Meanwhile meanwhile) throws IOException, InterruptedException {
        var goHome = new java.util.concurrent.atomic.AtomicBoolean();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var turns = new ArrayList<Future<?>>();
            for (int i = 0; i < desks.size(); i++) {
                var desk = desks.get(i);
                var client = clients.get(i % clients.size());
                turns.add(
                        threads.submit(() -> {
                            desk.work(client, goHome::get);
                            return null;
                        }));
            }
            try {
                meanwhile.happen();
            } finally {
                goHome.set(true);
            }
            for (var turn : turns) {
                done(turn);
            }
        }
    }

    /** Waits until so much more was acknowledged, or time is up. */
    void awaitAcknowledged(int more, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        int enough = acknowledged() + more;
        while (acknowledged() < enough && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** Asks for what no word came of, and then for some of what was acknowledged. */
    List<String> ask(Client client, int repeated) throws IOException, InterruptedException {
        return each(desk -> {
            desk.ask(client);
            return desk.repeat(client, repeated);
        });
    }

    /**
     * Waits until every overdue case shows its escalations.
     *
     * @return those that do not
     */
    List<String> awaitEscalations(Client client, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        return each(desk -> {
            while (!desk.overdue().isEmpty()) {
                var caseId = desk.overdue().getLast();
                var answer = client.get("supervisor", "/api/v1/cases/" + caseId);
                if (answer.isDone() && answer.json().path("escalations").size() == LEVELS) {
                    desk.overdue().removeLast();
                } else if (System.nanoTime() > end) {
                    return List.of("not escalated in time: " + caseId + " " + answer.body());
                } else {
                    LockSupport.parkNanos(BETWEEN_LOOKS);
                }
            }
            return List.of();
        });
    }

    /**
     * Lets everything come to rest: asks for what no word came of, repeats some of what was
     * acknowledged, and waits for the escalations.
     *
     * @param wrong takes what should be otherwise
     * @return up to when everything that fell due should have been raised
     */
    Instant settle(Server server, Duration patience, List<String> wrong)
            throws IOException, InterruptedException {
        try (var client = new Client(server.address())) {
            wrong.addAll(ask(client, REPEATED));
            var settled = Instant.now();
            wrong.addAll(awaitEscalations(client, patience));
            return settled;
        }
    }

    int acknowledged() {
        return desks.stream().mapToInt(Desk::acknowledged).sum();
    }

    int doubtful() {
        return desks.stream().mapToInt(Desk::doubtful).sum();
    }

    private List<String> each(Turn turn) throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var turns = desks.stream().map(desk -> threads.submit(() -> turn.of(desk))).toList();
            for (var each : turns) {
                wrong.addAll(done(each));
            }
        }
        return wrong;
    }

    private static <T> T done(Future<T> turn) throws IOException, InterruptedException {
        try {
            return turn.get();
        } catch (ExecutionException failure) {
            throw new IOException("a desk could not work", failure.getCause());
        }
    }
}
