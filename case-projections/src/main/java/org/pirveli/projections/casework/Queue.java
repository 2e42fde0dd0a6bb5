package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Page;

/** Open work: urgent first, then earliest due; what no running clock promises comes last. */
@SuppressWarnings("DoNotCallSuggester")
public final class Queue {

    /**
     * Opens the queue.
     *
     * @param office the zone whose date says what is due today
     */
    public Queue(DataSource dataSource, ZoneId office) {
        throw new UnsupportedOperationException("" + dataSource + office);
    }

    /**
     * A part of the queue.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<CaseSummary> list(CaseQuery.Queue query, Instant now) {
        throw new UnsupportedOperationException("" + query + now);
    }
}
