package org.pirveli.projections.casework;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.pirveli.api.casework.CaseId;

/** The tables behind the views, and the way from events to rows. */
@SuppressWarnings("DoNotCallSuggester")
public final class CaseViews {

    /** Says whether the rows were written by this code; goes up with every change of the rows. */
    public static final int VERSION = 1;

    /**
     * Opens the views.
     *
     * @param dataSource whose connections Spring's transaction manager binds to transactions
     * @param reader for events that a stream left out
     */
    public CaseViews(DataSource dataSource, EventReader reader) {
        throw new UnsupportedOperationException("" + dataSource + reader);
    }

    /**
     * Brings the rows up to these events, in the running transaction. An event that they show
     * already is passed over.
     *
     * @param batch in the order of the log within each case
     * @return the cases touched, and the version that the rows show of each
     * @throws IllegalStateException if events of a case are missing from the log
     */
    public Map<CaseId, Long> apply(List<RecordedEvent> batch) {
        throw new UnsupportedOperationException("" + batch);
    }

    /** Takes every row away, in the running transaction, so that a replay can begin. */
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
