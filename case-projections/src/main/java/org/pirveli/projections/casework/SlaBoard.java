package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.pirveli.api.casework.view.BoardClock;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.casework.view.SlaSummary;

/** Every clock in its latest attempt, by how it stands. */
@SuppressWarnings("DoNotCallSuggester")
public final class SlaBoard {

    /**
     * Opens the board.
     *
     * @param office the zone whose date says what is due today
     */
    public SlaBoard(DataSource dataSource, ZoneId office, CalendarLookup calendars) {
        throw new UnsupportedOperationException("" + dataSource + office + calendars);
    }

    /**
     * A part of the board, earliest due first.
     *
     * @throws IllegalArgumentException if a state, limit or cursor is none of this list's
     */
    public Page<BoardClock> list(CaseQuery.SlaBoard query, Instant now) {
        throw new UnsupportedOperationException("" + query + now);
    }

    /** How many clocks stand how. */
    public SlaSummary summary(Sight sight, Instant now) {
        throw new UnsupportedOperationException("" + sight + now);
    }
}
