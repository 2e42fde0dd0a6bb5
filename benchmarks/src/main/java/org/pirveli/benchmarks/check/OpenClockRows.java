package org.pirveli.benchmarks.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Whether the table of open clocks names those that run and no others, each as examined under the
 * latest version of its calendar, and every examination is marked as finished.
 */
public final class OpenClockRows {

    private OpenClockRows() {}

    /**
     * Compares, once all has settled.
     *
     * @param rules what happened to the calendar by which all of them run
     */
    public static List<String> check(EventLog log, List<LoggedEvent> rules, Connection connection)
            throws SQLException {
        var wrong = new ArrayList<String>();
        var running = new HashSet<String>();
        log.byCase().values().stream()
                .map(ClockHistory::of)
                .filter(clock -> clock.ended == null)
                .forEach(clock -> running.add(clock.clockId));
        long calendar = rules.stream().filter(OpenClockRows::isOfCalendar).count();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select clock_id, calendar_version from open_clock")) {
            while (rows.next()) {
                if (!running.remove(rows.getString(1))) {
                    wrong.add("an open clock that does not run: " + rows.getString(1));
                } else if (rows.getLong(2) != calendar) {
                    wrong.add(
                            "the clock %s was examined under version %d, not %d"
                                    .formatted(rows.getString(1), rows.getLong(2), calendar));
                }
            }
        }
        running.forEach(clock -> wrong.add("a running clock is not in the table: " + clock));
        wrong.addAll(unfinished(calendar - 1, connection));
        return wrong;
    }

    private static List<String> unfinished(long ordered, Connection connection)
            throws SQLException {
        var wrong = new ArrayList<String>();
        long found = 0;
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select number, finished_at from clock_run where kind ="
                                        + " 'RECALCULATION'")) {
            while (rows.next()) {
                found++;
                if (rows.getString(2) == null) {
                    wrong.add(
                            "the run over the clocks %d is not finished".formatted(rows.getInt(1)));
                }
            }
        }
        if (found != ordered) {
            wrong.add("%d runs over the clocks for %d changes".formatted(found, ordered));
        }
        return wrong;
    }

    private static boolean isOfCalendar(LoggedEvent event) {
        return event.caseId().startsWith("calendar/");
    }
}
