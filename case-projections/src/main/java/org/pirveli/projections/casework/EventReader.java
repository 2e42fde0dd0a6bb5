package org.pirveli.projections.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;

/** Makes events of what the log stores. Must be safe for use by several threads. */
public interface EventReader {

    /**
     * Reads a payload, whatever its revision.
     *
     * @return {@code null} if it is no event of a case
     */
    @Nullable CaseEvent event(String payloadType, @Nullable String revision, byte[] payload);

    /** Reads who, when and why. */
    Provenance provenance(byte[] metaData);
}
