package org.pirveli.projections.casework;

import org.pirveli.api.casework.CaseId;

/**
 * An event that this version of the server cannot read: of an unknown name, or not in its form.
 *
 * @param position its index in the whole log
 * @param sequence its place among the events of its case, from 0
 * @param reason why not
 */
record UnreadableEvent(CaseId caseId, long position, long sequence, RuntimeException reason)
        implements LogEntry {}
