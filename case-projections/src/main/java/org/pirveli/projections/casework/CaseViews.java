package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.pirveli.projections.personal.PersonalTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables behind the views, and the way from events to rows. */
public final class CaseViews {

    /** Says whether the rows were written by this code; goes up with every change of the rows. */
    public static final int VERSION = 9;

    private static final Logger LOG = LoggerFactory.getLogger(CaseViews.class);
    private static final int RECENT = 2_000;

    private final JdbcTemplate jdbc;
    private final CaseLog log;
    private final ViewState state;
    private final Recognition recognition;
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
    }

    /**
     * Brings the rows up to these events, in the running transaction. An event that they show
     * already is passed over; one that the stream left out is fetched from the log.
     *
     * @param batch in the order of the log within each case
     * @return the cases touched, and the version that the rows show of each
     * @throws IllegalStateException if events of a case are missing from the log, or the rows are
     *     not as they were read
     */
    public Map<CaseId, Long> apply(List<RecordedEvent> batch) {
        return inTransaction(connection -> apply(batch, connection));
    }

    private Map<CaseId, Long> apply(List<RecordedEvent> batch, Connection connection)
            throws SQLException {
        var changes = begin(batch, connection);
        boolean written = false;
        try {
            for (var event : batch) {
                take(event, change(changes, event.event().caseId()), connection);
            }
            ViewWriter.write(connection, ViewRows.of(changes.values(), recognition));
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

    /** The cases as they are stored, by one question for all that are not remembered. */
    private Map<CaseId, CaseChange> begin(List<RecordedEvent> batch, Connection connection)
            throws SQLException {
        var changes = new LinkedHashMap<CaseId, CaseChange>();
        var unknown = new ArrayList<CaseId>();
        for (var event : batch) {
            var caseId = event.event().caseId();
            if (!changes.containsKey(caseId)) {
                var file = recent.before(event);
                changes.put(caseId, new CaseChange(file, recognition));
                if (file == null) {
                    unknown.add(caseId);
                }
            }
        }
        stored(connection, unknown)
                .forEach((caseId, file) -> changes.put(caseId, new CaseChange(file, recognition)));
        return changes;
    }

    private void take(RecordedEvent event, CaseChange change, Connection connection)
            throws SQLException {
        if (event.sequence() > change.version()) {
            catchUp(event, change, log, connection);
        }
        if (event.sequence() == change.version()) {
            change.apply(event);
        }
    }

    /** A stream may lose an event that was committed long after its neighbours; the log has it. */
    static void catchUp(RecordedEvent event, CaseChange change, CaseLog log, Connection connection)
            throws SQLException {
        var caseId = event.event().caseId();
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

    private CaseChange change(Map<CaseId, CaseChange> changes, CaseId caseId) {
        return changes.computeIfAbsent(caseId, _ -> new CaseChange(null, recognition));
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
                CaseKeys.NONE + " where case_id in (select case_id from case_file where subject_id = ?)",
                subject.value());
    }

    /** Takes every row away, in the running transaction, so that a replay can begin. */
    public void clear() {
        for (var table : ViewTable.values()) {
            jdbc.update("delete from " + table.table());
        }
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
