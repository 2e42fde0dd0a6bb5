package org.pirveli.projections.casework;

import javax.sql.DataSource;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Page;

/** Missed promises before their levels of supervision, latest raised first. */
@SuppressWarnings("DoNotCallSuggester")
public final class Escalations {

    public Escalations(DataSource dataSource) {
        throw new UnsupportedOperationException("" + dataSource);
    }

    /**
     * A part of the list.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<Escalation> list(CaseQuery.Escalations query) {
        throw new UnsupportedOperationException("" + query);
    }
}
