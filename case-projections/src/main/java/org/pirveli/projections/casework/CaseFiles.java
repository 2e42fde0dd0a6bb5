package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;

/** Every case file, one by one and in lists. */
@SuppressWarnings("DoNotCallSuggester")
public final class CaseFiles {

    /**
     * Opens the files.
     *
     * @param office the zone whose date says what is due today
     */
    public CaseFiles(DataSource dataSource, ZoneId office) {
        throw new UnsupportedOperationException("" + dataSource + office);
    }

    /** The case, if there is one that the reader may see. */
    public Optional<CaseFile> byId(CaseId caseId, Sight sight, Instant now) {
        throw new UnsupportedOperationException("" + caseId + sight + now);
    }

    /** The case, if there is one that the reader may see. */
    public Optional<CaseFile> byNumber(CaseNumber caseNumber, Sight sight, Instant now) {
        throw new UnsupportedOperationException("" + caseNumber + sight + now);
    }

    /** How many events of the case the views show; empty if none. Whoever may ask. */
    public OptionalLong version(CaseId caseId) {
        throw new UnsupportedOperationException("" + caseId);
    }

    /**
     * A part of the list.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<CaseSummary> list(CaseQuery.CaseList query, Instant now) {
        throw new UnsupportedOperationException("" + query + now);
    }
}
