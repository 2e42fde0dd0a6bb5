package org.pirveli.projections.casework;

import java.time.Instant;
import org.pirveli.api.casework.view.HistoryEntry;

/** What the log has at one place of a case that is looked back on. */
sealed interface PastEntry permits PastEvent, UnreadablePast {

    Instant recordedAt();

    HistoryEntry entry();
}
