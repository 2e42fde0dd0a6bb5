package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.pirveli.api.casework.CaseId;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;

/**
 * Many promises missed at one instant: a herd if their next levels are far away, a ladder if they
 * follow soon.
 */
final class MissedPromises implements Point {

    private static final int UNUSED_YEARS = 1_900;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

    private final int cases;
    private final List<Duration> levels;
    private final int near;
    private final Duration lead;
    private Instant dueAt = Instant.MIN;
    private List<CaseId> promised = List.of();
    private int before;

    /**
     * Nothing is promised yet.
     *
     * @param near how many of the levels are near enough to be seen
     * @param lead time for a server to start before the promises are missed
     */
    private MissedPromises(int cases, List<Duration> levels, int near, Duration lead) {
        this.cases = cases;
        this.levels = levels;
        this.near = near;
        this.lead = lead;
    }

    static MissedPromises herd(int cases, Duration lead) {
        return new MissedPromises(cases, Histories.FAR_APART, 1, lead);
    }

    static MissedPromises ladder(int cases, Duration lead) {
        var levels = List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4));
        return new MissedPromises(cases, levels, levels.size(), lead);
    }

    @Override
    public void prepare(Engine engine, int run) throws SQLException {
        dueAt = Instant.ofEpochSecond(Instant.now().plus(lead).getEpochSecond());
        promised = new Histories(engine, run).promise(cases, dueAt, levels, UNUSED_YEARS + run);
    }

    @Override
    public void begin(Client client) throws IOException, InterruptedException {
        var left = Duration.between(Instant.now(), dueAt);
        before = 0;
        if (left.isPositive()) {
            Thread.sleep(left);
            before = raised(client);
        }
    }

    @Override
    public int all() {
        return cases * near;
    }

    @Override
    public int done(Client client) throws IOException, InterruptedException {
        return raised(client) - before;
    }

    private static int raised(Client client) throws IOException, InterruptedException {
        return Point.count(client, "pirveli.escalations.raised");
    }

    @Override
    public int doneBy(EventLog log) {
        return log.escalationsOf(dueAt).size();
    }

    @Override
    public List<String> awaitEnd(Client client) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var caseId : promised) {
            while (client.get("supervisor", "/api/v1/cases/" + caseId)
                            .json()
                            .path("escalations")
                            .size()
                    < near) {
                if (System.nanoTime() > end) {
                    return List.of("not escalated in time: " + caseId);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
        return List.of();
    }

    @Override
    public List<String> check(EventLog log, Connection connection) {
        int raised = doneBy(log);
        return raised == all()
                ? List.of()
                : List.of("%d escalations, not %d".formatted(raised, all()));
    }
}
