package org.pirveli.domain.casework;

import org.axonframework.messaging.MetaData;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.event.CaseEvent;

/** Lays everything out that a decision on a case needs, and signs what was decided. */
public interface CaseDesk {

    /** The circumstances of a command, read when it is about to be decided. */
    Circumstances circumstancesOf(CaseCommand command, MetaData metaData);

    /**
     * Who, when and why, to be stored with an event.
     *
     * @param commandMetaData of the command that led to it
     * @see org.pirveli.api.Provenance
     */
    MetaData provenanceOf(CaseEvent event, Circumstances circumstances, MetaData commandMetaData);
}
