package org.pirveli.benchmarks.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at the log while servers write it, again and again, and notes by the database's clock when
 * each event was first seen: what servers say of the time can then be held against it.
 */
public final class Sightings {

    /** Transactions that commit later than their neighbours show their events later. */
    private static final int LOOK_BACK = 2_000;

    private static final String RECENT = EventLog.COLUMNS + "type = 'Case' and global_index > ?";

    private final Map<Long, Sighting> seen = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<String> stolen = new ArrayList<>();
    private Instant lastLook = Instant.MAX;

    /**
     * An event, and between which instants it came into sight.
     *
     * @param before it was not there yet
     * @param at it was there
     */
    record Sighting(LoggedEvent event, Instant before, Instant at) {}

    /** Looks once. */
    public void look(Connection connection) throws SQLException {
        long from = seen.keySet().stream().mapToLong(Long::longValue).max().orElse(0) - LOOK_BACK;
        var before = now(connection);
        var found = new ArrayList<LoggedEvent>();
        try (var statement = connection.prepareStatement(RECENT)) {
            statement.setLong(1, from);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(EventLog.event(rows));
                }
            }
        }
        var at = now(connection);
        for (var event : found) {
            see(new Sighting(event, lastLook, at));
        }
        lastLook = before;
        lookAtOwners(connection);
    }

    void see(Sighting sighting) {
        seen.putIfAbsent(sighting.event().index(), sighting);
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void lookAtOwners(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select processor_name || '/' || segment, owner from token_entry"
                                        + " where owner is not null")) {
            while (rows.next()) {
                claimed(rows.getString(1), rows.getString(2));
            }
        }
    }

    void claimed(String token, String owner) {
        var former = owners.put(token, owner);
        if (former != null && !former.equals(owner)) {
            stolen.add("the token %s went from %s to %s".formatted(token, former, owner));
        }
    }

    /**
     * What was wrong with what was seen.
     *
     * @param slack by which servers may be late
     */
    public List<String> check(Duration slack) {
        var wrong = new ArrayList<>(stolen);
        seen.values().forEach(sighting -> check(sighting, slack, wrong));
        return wrong;
    }

    /** How late escalations were seen that fell due after an instant, in seconds. */
    public List<Double> lateness(Instant since) {
        return seen.values().stream()
                .filter(sighting -> sighting.event().type().equals("CaseEscalated"))
                .filter(sighting -> sighting.event().instant("raisedAt").isAfter(since))
                .map(sighting ->
                        Duration.between(sighting.event().instant("raisedAt"), sighting.at())
                                        .toMillis()
                                / 1e3)
                .toList();
    }

    private static void check(Sighting sighting, Duration slack, List<String> wrong) {
        var event = sighting.event();
        if (event.recordedAt().isAfter(sighting.at())) {
            wrong.add("recorded in the future: " + sighting);
        }
        if (!sighting.before().equals(Instant.MAX)
                && event.recordedAt().isBefore(sighting.before().minus(slack))) {
            wrong.add("recorded in the past: " + sighting);
        }
        if (event.type().equals("CaseEscalated")
                && !sighting.at().isAfter(event.instant("raisedAt"))) {
            wrong.add("raised early: " + sighting);
        }
    }
}
