package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.ledger.Entry;
import org.pirveli.benchmarks.ledger.Ledger;

/**
 * Someone who registers cases and works on them, one request at a time, and writes down every step.
 * Some of the cases are long overdue when they come in, and some of those are never answered.
 */
final class Desk {

    private static final int OPEN_AT_ONCE = 12;
    private static final Duration LONG_AGO = Duration.ofDays(21);

    private final Ledger ledger;
    private final Random random;
    private final List<Work> open = new ArrayList<>();
    private final List<Work> doubtful = new ArrayList<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** Overdue cases of which nobody has seen yet that they were escalated. */
    private final List<String> overdue = new ArrayList<>();

    Desk(Ledger ledger, long seed) {
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /** A case in hand: what is asked next, or was asked last if no word came. */
    private record Work(Request request, boolean late) {}

    /** A request that was acknowledged. */
    record Told(Request request, Entry.Acknowledged answer) {}

    /** Works until told to go home, or until no answer comes. */
    void work(Client client, BooleanSupplier goHome) throws IOException, InterruptedException {
        while (!goHome.getAsBoolean()) {
            boolean anew = open.isEmpty() || (open.size() < OPEN_AT_ONCE && random.nextInt(3) == 0);
            var work = anew ? register() : open.remove(random.nextInt(open.size()));
            ledger.write(new Entry.Intent(work.request()));
            if (!send(work, client)) {
                return;
            }
        }
    }

    /** Sends again, with the same keys, what no word came of. */
    void ask(Client client) throws IOException, InterruptedException {
        for (var work : List.copyOf(doubtful)) {
            doubtful.remove(work);
            if (!send(work, client)) {
                return;
            }
        }
    }

    /** Sends again some of what was acknowledged long ago; says what was answered otherwise. */
    List<String> repeat(Client client, int count) throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (int i = 0; i < Math.min(count, told.size()); i++) {
            var before = told.get(random.nextInt(told.size()));
            var request = before.request();
            var answer =
                    client.post(request.user(), request.path(), request.body(), request.mark());
            var now = Entry.of(request.mark(), answer);
            if (!now.equals(before.answer())) {
                wrong.add("the same key was answered by %s, and by %s".formatted(before, now));
            }
        }
        return wrong;
    }

    /** Overdue cases that still have to be seen escalated; forgets those that were. */
    List<String> overdue() {
        return overdue;
    }

    int acknowledged() {
        return told.size();
    }

    int doubtful() {
        return doubtful.size();
    }

    private Work register() {
        boolean late = random.nextBoolean();
        var receivedAt = late ? Instant.now().minus(LONG_AGO) : null;
        return new Work(Request.register(UUID.randomUUID().toString(), receivedAt), late);
    }

    private boolean send(Work work, Client client) throws IOException, InterruptedException {
        var request = work.request();
        Entry.Outcome outcome;
        try {
            outcome =
                    Entry.of(
                            request.mark(),
                            client.post(
                                    request.user(),
                                    request.path(),
                                    request.body(),
                                    request.mark()));
        } catch (IOException noWord) {
            outcome = new Entry.Unknown(request.mark(), noWord.toString());
        }
        ledger.write(outcome);
        return switch (outcome) {
            case Entry.Acknowledged acknowledged -> {
                told.add(new Told(request, acknowledged));
                goOn(work);
                yield true;
            }
            case Entry.Refused _ -> true;
            case Entry.Unknown _ -> {
                doubtful.add(work);
                yield false;
            }
        };
    }

    private void goOn(Work done) {
        var next = next(done);
        if (next != null) {
            open.add(new Work(next, done.late()));
        }
        if (done.late() && done.request().event().equals("ApplicationRegistered")) {
            overdue.add(done.request().caseId());
        }
        if (done.request().event().equals("FirstResponseIssued")) {
            overdue.remove(done.request().caseId());
        }
    }

    private @Nullable Request next(Work done) {
        var caseId = done.request().caseId();
        return switch (done.request().event()) {
            case "ApplicationRegistered" ->
                    done.late() && random.nextInt(3) == 0 ? null : Request.assign(caseId);
            case "CaseAssigned" ->
                    random.nextBoolean() ? Request.note(caseId) : Request.answer(caseId);
            case "NoteAdded" -> Request.answer(caseId);
            case "FirstResponseIssued" -> Request.close(caseId);
            default -> null;
        };
    }
}
