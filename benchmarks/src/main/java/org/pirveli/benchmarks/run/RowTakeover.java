package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;

/** How soon due deadlines are raised elsewhere that a killed node had in hand. */
record RowTakeover(Store store, Server.Recipe left, Server.Recipe right, Report report) {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LEAD = Duration.ofSeconds(25);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final int PROMISES = 3_000;
    private static final int UNUSED_YEARS = 1_800;
    private static final String NOT_RAISED = " from deadline where due_at = ?";
    private static final String IN_HAND = NOT_RAISED + " and claimed_until > current_timestamp";

    /** Kills one node of two in a herd, again and again; returns what was wrong. */
    List<String> measure(int kills, Random random)
            throws IOException, SQLException, InterruptedException {
        var took = new ArrayList<Double>();
        for (int kill = 1; took.size() < kills && kill <= 2 * kills; kill++) {
            try (var dying = left.start(store);
                    var staying = right.start(store)) {
                var _ = dying.awaitReady();
                var _ = staying.awaitReady();
                kill(dying, kill, random).ifPresent(took::add);
                var _ = staying.stop();
            }
        }
        var figures = Figures.of(took);
        report.line(
                "the last deadline in hand at a kill was raised after p50 %.1f s, max %.1f s (%d kills)"
                        .formatted(figures.median(), figures.percentile(100), took.size()));
        return took.size() == kills && figures.percentile(100) <= LONGEST.toSeconds()
                ? List.of()
                : List.of(
                        "%d of %d kills hit; taken over after %.1f s"
                                .formatted(took.size(), kills, figures.percentile(100)));
    }

    /**
     * Returns after how many seconds the last of those was raised that either node had in hand;
     * those of the living one come first, and don't count for the last. Empty if the kill came too
     * late for any.
     */
    private OptionalDouble kill(Server dying, int kill, Random random)
            throws SQLException, InterruptedException {
        var dueAt = Instant.ofEpochSecond(Instant.now().plus(LEAD).getEpochSecond());
        try (var engine = Engine.open(store)) {
            var _ =
                    new Histories(engine, kill)
                            .promise(PROMISES, dueAt, Histories.FAR_APART, UNUSED_YEARS + kill);
        }
        await(IN_HAND, dueAt, true);
        Thread.sleep(Duration.ofMillis(random.nextInt(200)));
        dying.kill();
        var killed = Instant.now();
        var inHand = clocks(IN_HAND, dueAt);
        await(NOT_RAISED, dueAt, false);
        var late = new ArrayList<Double>();
        raised(dueAt)
                .forEach((clock, at) -> {
                    if (inHand.contains(clock) && at.isAfter(killed)) {
                        late.add(Duration.between(killed, at).toMillis() / 1e3);
                    }
                });
        var last = late.stream().mapToDouble(Double::doubleValue).max();
        report.line(
                "one of two killed in a herd: %d deadlines were in hand, the last raised after %.1f s"
                        .formatted(late.size(), last.orElse(0)));
        return last;
    }

    private Map<String, Instant> raised(Instant dueAt) throws SQLException {
        var raised = new HashMap<String, Instant>();
        try (var connection = store.open()) {
            EventLog.read(connection).events().stream()
                    .filter(event -> event.isEscalationFor(dueAt))
                    .forEach(event -> raised.put(event.clockId(), event.recordedAt()));
        }
        return raised;
    }

    /** Waits until there are some, or none any more. */
    private void await(String rows, Instant dueAt, boolean some)
            throws SQLException, InterruptedException {
        var end = dueAt.plus(PATIENCE);
        while (clocks(rows, dueAt).isEmpty() == some) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("deadlines of %s stay%s".formatted(dueAt, rows));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private Set<String> clocks(String rows, Instant dueAt) throws SQLException {
        var clocks = new HashSet<String>();
        try (var connection = store.open();
                var statement = connection.prepareStatement("select clock_id" + rows)) {
            statement.setObject(1, dueAt.atOffset(ZoneOffset.UTC));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    clocks.add(found.getString(1));
                }
            }
        }
        return clocks;
    }
}
