package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.parking.Poison;
import org.pirveli.projections.parking.PoisonedEvent;
import org.pirveli.projections.personal.PersonalTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables behind the views, and the way from events to rows. */
public final class CaseViews {

    /** Says whether the rows were written by this code; goes up with every change of the rows. */
    public static final int VERSION = 11;

    private static final Logger LOG = LoggerFactory.getLogger(CaseViews.class);
    private static final int RECENT = 2_000;

    private final JdbcTemplate jdbc;
    private final CaseLog log;
    private final ViewState state;
    private final Recognition recognition;
    private final DeadLetters letters;
    private final RecentFiles recent = new RecentFiles(RECENT);

    /**
     * Opens the views.
     *
     * @param dataSource whose connections Spring's transaction manager binds to transactions
     * @param reader for events that a stream left out
     * @param likeness hides by what cases are recognised
     * @param texts opened for that
     */
    public CaseViews(
            DataSource dataSource, EventReader reader, LikenessKeys likeness, PersonalTexts texts) {
        recognition = new Recognition(likeness, texts);
        jdbc = new JdbcTemplate(dataSource);
        log = new CaseLog(reader);
        state = new ViewState(dataSource);
        letters = new DeadLetters(dataSource);
    }

    /**
     * Brings the rows up to these events, in the running transaction. An event that they show
     * already is passed over; one that the stream left out is fetched from the log. One that cannot
     * be taken in is parked, and the later events of its case wait behind it.
     *
     * @param batch in the order of the log within each case
     * @return the cases touched, and the version that the rows show of each
     */
    Map<CaseId, Long> apply(List<? extends LogEntry> batch) {
        return inTransaction(connection -> carefully(batch, connection));
    }

    /** What the tables refuse is found by going one by one. */
    private Map<CaseId, Long> carefully(List<? extends LogEntry> batch, Connection connection)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            var versions = apply(batch, connection);
            connection.releaseSavepoint(before);
            return versions;
        } catch (SQLException | RuntimeException failure) {
            if (!Poison.is(failure)) {
                throw failure;
            }
            connection.rollback(before);
            return batch.size() == 1
                    ? park(batch.getFirst(), failure)
                    : oneByOne(batch, connection);
        }
    }

    private Map<CaseId, Long> oneByOne(List<? extends LogEntry> batch, Connection connection)
            throws SQLException {
        var versions = new LinkedHashMap<CaseId, Long>();
        for (var entry : batch) {
            versions.putAll(carefully(List.of(entry), connection));
        }
        return versions;
    }

    private Map<CaseId, Long> park(LogEntry entry, Exception refused) {
        letters.park(CaseViewsInvoker.PROCESSOR, List.of(poisoned(entry, refused)));
        return Map.of();
    }

    static PoisonedEvent poisoned(LogEntry entry, Throwable reason) {
        return new PoisonedEvent(entry.caseId().toString(), entry.sequence(), reason);
    }

    private Map<CaseId, Long> apply(List<? extends LogEntry> batch, Connection connection)
            throws SQLException {
        var changes = begin(batch, connection);
        boolean written = false;
        try {
            var poisoned = new LinkedHashMap<CaseId, PoisonedEvent>();
            for (var entry : batch) {
                var change = changes.get(entry.caseId());
                if (change != null && !poisoned.containsKey(entry.caseId())) {
                    take(entry, change, connection, poisoned);
                }
            }
            ViewWriter.write(connection, ViewRows.of(changes.values(), recognition));
            letters.park(CaseViewsInvoker.PROCESSOR, poisoned.values());
            written = true;
        } finally {
            if (!written) {
                recent.remove(changes.keySet());
            }
        }
        var versions = new LinkedHashMap<CaseId, Long>();
        changes.forEach((caseId, change) -> {
            if (change.file() != null) {
                recent.put(change.file());
            }
            versions.put(caseId, (long) change.version());
        });
        return versions;
    }

    /**
     * The cases as they are stored, by one question for all that are not remembered; without those
     * that wait. Only of a case that jumps does anybody have to ask whether it waits.
     */
    private Map<CaseId, CaseChange> begin(List<? extends LogEntry> batch, Connection connection)
            throws SQLException {
        var changes = new LinkedHashMap<CaseId, CaseChange>();
        var unknown = new LinkedHashMap<CaseId, Long>();
        for (var entry : batch) {
            var caseId = entry.caseId();
            if (!changes.containsKey(caseId)) {
                var file = recent.before(entry);
                changes.put(caseId, new CaseChange(file, recognition));
                if (file == null) {
                    unknown.put(caseId, entry.sequence());
                }
            }
        }
        read(unknown.keySet(), changes, connection);
        unknown.entrySet().removeIf(each -> each.getValue() <= version(changes, each.getKey()));
        var waiting =
                letters.waiting(
                        CaseViewsInvoker.PROCESSOR,
                        unknown.keySet().stream().map(CaseId::toString).toList());
        unknown.keySet()
                .removeIf(caseId -> {
                    boolean waits = waiting.contains(caseId.toString());
                    if (waits) {
                        changes.remove(caseId);
                    }
                    return waits;
                });
        // somebody may just have let them go
        read(unknown.keySet(), changes, connection);
        return changes;
    }

    private void read(
            Collection<CaseId> cases, Map<CaseId, CaseChange> changes, Connection connection)
            throws SQLException {
        stored(connection, cases)
                .forEach((caseId, file) -> changes.put(caseId, new CaseChange(file, recognition)));
    }

    private static long version(Map<CaseId, CaseChange> changes, CaseId caseId) {
        var change = changes.get(caseId);
        return change == null ? 0 : change.version();
    }

    private void take(
            LogEntry entry,
            CaseChange change,
            Connection connection,
            Map<CaseId, PoisonedEvent> poisoned)
            throws SQLException {
        try {
            if (entry.sequence() > change.version()) {
                catchUp(entry, change, log, connection);
            }
            if (entry.sequence() == change.version()) {
                change.apply(entry);
            }
        } catch (PoisonedEvent poison) {
            poisoned.put(entry.caseId(), poison);
        }
    }

    /** A stream may lose an event that was committed long after its neighbours; the log has it. */
    static void catchUp(LogEntry event, CaseChange change, CaseLog log, Connection connection)
            throws SQLException {
        var caseId = event.caseId();
        LOG.warn(
                "Case {} jumped from version {} to event {}; fetching what lies between from the"
                        + " log",
                caseId,
                change.version(),
                event.sequence());
        for (var missed : log.of(connection, caseId, change.version(), event.sequence())) {
            change.apply(missed);
        }
        if (change.version() != event.sequence()) {
            throw new IllegalStateException(
                    "case %s has no event %d in the log, but has event %d"
                            .formatted(caseId, change.version(), event.sequence()));
        }
    }

    /** The stored files of these cases, as far as there are any. */
    static Map<CaseId, CaseFile> stored(Connection connection, Collection<CaseId> cases)
            throws SQLException {
        var files = new HashMap<CaseId, CaseFile>();
        if (cases.isEmpty()) {
            return files;
        }
        try (var statement =
                connection.prepareStatement("select body from case_file where case_id = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf("uuid", cases.stream().map(CaseId::value).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var file = Bodies.read(rows.getString(1));
                    files.put(file.caseId(), file);
                }
            }
        }
        return files;
    }

    /** The index of an event in the log, for streams that cannot tell. */
    long indexOf(CaseId caseId, long sequence) {
        return inTransaction(connection -> log.indexOf(connection, caseId, sequence));
    }

    /**
     * Makes sure that the rows are such as this code writes.
     *
     * @throws IllegalStateException if another version wrote them, or a rebuild is under way
     */
    void ensureCurrent() {
        if (!state.current()) {
            throw new IllegalStateException(
                    "the views are not of version %d; they have to be rebuilt".formatted(VERSION));
        }
    }

    /**
     * Lets go of everything by which the cases of a person are recognised, as a rebuild would once
     * the person's key is destroyed.
     */
    public void forget(SubjectId subject) {
        jdbc.update(
                CaseKeys.NONE
                        + " where case_id in (select case_id from case_file where subject_id = ?)",
                subject.value());
    }

    /** Takes every row away, in the running transaction, so that a replay can begin. */
    public void clear() {
        for (var table : ViewTable.values()) {
            jdbc.update("delete from " + table.table());
        }
        letters.clear(CaseViewsInvoker.PROCESSOR);
        recent.clear();
    }

    private <T> T inTransaction(ConnectionCallback<T> work) {
        var result = jdbc.execute(work);
        if (result == null) {
            throw new IllegalStateException("nothing came back from the database");
        }
        return result;
    }
}
