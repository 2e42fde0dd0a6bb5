package org.pirveli.projections.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.view.CaseFile;

/** What a case file looks like after one more event; the same on every node and every replay. */
public final class CaseFileFold {

    private CaseFileFold() {}

    /**
     * The file after the event. Conditions of clocks are left open, since they depend on the moment
     * of reading.
     *
     * @param file before the event; {@code null} for a case's first
     */
    public static CaseFile after(@Nullable CaseFile file, CaseEvent event, Provenance provenance) {
        throw new UnsupportedOperationException(file + " " + event + provenance);
    }
}
