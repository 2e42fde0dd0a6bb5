package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.check.OpenClockRows;
import org.pirveli.benchmarks.check.Recalculations;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.worktime.GeorgianCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day off is declared for the very day on which very many promises fall due. Each run declares
 * another one, and moves the promises of the runs before it too.
 */
final class DayOff implements Point {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CALENDAR = "/api/v1/calendars/" + GeorgianCalendar.ID;
    private static final Duration LONG_AGO = Duration.ofDays(21);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int UNUSED_YEARS = 1_900;

    private final int cases;
    private final int staying;
    private int moving;
    private LocalDate date = LocalDate.MIN;
    private String decree = "";

    /**
     * What each run prepares.
     *
     * @param cases that will move
     * @param staying as many were missed before, and as many are answered: none of these moves
     */
    DayOff(int cases, int staying) {
        this.cases = cases;
        this.staying = staying;
    }

    @Override
    public void prepare(Engine engine, int run) throws SQLException {
        var histories = new Histories(engine, run);
        var now = Instant.now();
        int year = UNUSED_YEARS + run;
        var dueAt = histories.open(cases, now.minusSeconds(90), year);
        var _ = histories.open(staying, now.minus(LONG_AGO), year);
        histories.answered(staying, now.minusSeconds(90), year);
        moving += cases;
        date = dueAt.atZone(GeorgianCalendar.ZONE).toLocalDate();
        decree = "Decree No " + run;
    }

    @Override
    public void begin(Client client) throws IOException, InterruptedException {
        var body =
                JSON.createObjectNode()
                        .put("date", date.toString())
                        .put("decree", decree)
                        .put("reason", "So that promises move");
        var answer =
                client.post(
                        "supervisor",
                        CALENDAR + "/commands/declare-non-working-day",
                        body.toString());
        if (!answer.isDone()) {
            throw new IOException("the day off was answered by " + answer);
        }
    }

    @Override
    public int all() {
        return moving;
    }

    @Override
    public int done(Client client) throws IOException, InterruptedException {
        return Point.count(client, "pirveli.events.appended?tag=type:DeadlineRecalculated");
    }

    @Override
    public int doneBy(EventLog log) {
        return Recalculations.moved(log, decree);
    }

    @Override
    public List<String> awaitEnd(Client client) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int left = left(client);
            if (left == 0) {
                return List.of();
            }
            if (System.nanoTime() > end) {
                return List.of("the recalculation did not come to an end, left: " + left);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** How many clocks no run has examined yet; at least 1 until all runs are finished. */
    static int left(Client client) throws IOException, InterruptedException {
        var answer = client.get("supervisor", CALENDAR + "/recalculations");
        var runs = answer.json().path("items");
        if (runs.isEmpty()) {
            throw new IOException("the runs were answered by " + answer);
        }
        return runs.valueStream().allMatch(DayOff::isFinished)
                ? 0
                : Math.max(1, runs.get(0).get("left").intValue());
    }

    private static boolean isFinished(JsonNode run) {
        return run.hasNonNull("finishedAt");
    }

    @Override
    public List<String> check(EventLog log, Connection connection) throws SQLException {
        var rules = EventLog.rules(connection);
        var wrong = new ArrayList<String>();
        wrong.addAll(Recalculations.check(log, rules));
        wrong.addAll(OpenClockRows.check(log, rules, connection));
        return wrong;
    }
}
