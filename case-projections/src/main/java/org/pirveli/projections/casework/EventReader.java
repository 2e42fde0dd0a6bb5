package org.pirveli.projections.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;

/** Makes events of what the log stores. Must be safe for use by several threads. */
public interface EventReader {

    /**
     * Reads the payload of an event of a case, whatever its revision.
     *
     * @throws RuntimeException if this version does not know the event, or cannot read it
     */
    CaseEvent event(String payloadType, @Nullable String revision, byte[] payload);

    /** Reads who, when and why. */
    Provenance provenance(byte[] metaData);
}
