package org.pirveli.server.engine;

import org.pirveli.api.casework.ConsultationId;

/** Lets an answer wait until its effect on a consultation can be read back, on whichever node. */
public interface ConsultationAwait {

    /**
     * Waits until the view shows a consultation in at least this version, 2 s at most.
     *
     * @return {@code false} if it is late
     */
    boolean await(ConsultationId consultationId, long version);
}
