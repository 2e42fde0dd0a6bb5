package org.pirveli.projections.report;

import org.pirveli.projections.casework.ReplyFacts.ReplyFact;

/** How much of a reply is its template's. */
public enum Origin {
    /** Every word. */
    PUBLISHED,

    /** Somebody edited it. */
    EDITED,

    /** None: there was no template. */
    FREE;

    /** That of a reply. */
    public static Origin of(ReplyFact reply) {
        var distance = reply.distance();
        if (distance == null) {
            return FREE;
        }
        return distance == 0 ? PUBLISHED : EDITED;
    }
}
