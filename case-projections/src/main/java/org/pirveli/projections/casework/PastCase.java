package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.HistoryEntry;

/**
 * A case as it is seen from a viewpoint.
 *
 * @param file with the conditions of its clocks at the moment
 * @param events of which the file is made, in the order of the log
 * @param moment at which it is seen
 */
public record PastCase(CaseFile file, List<HistoryEntry> events, Instant moment) {}
