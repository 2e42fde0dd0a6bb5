package org.pirveli.api;

/** What someone may do here. */
public enum Role {
    /** A system or partner that registers cases and reads its own. */
    INTEGRATOR,

    /** Works on the cases of a unit. */
    OPERATOR,

    /** Leads a unit. */
    SUPERVISOR,

    /** Reads everything, changes nothing. */
    AUDITOR,

    /** Runs the system and sees no case. */
    ADMIN,

    /** Applies on the public pages, without an account. */
    CITIZEN,

    /** The engine itself: time passing, reactions. */
    SYSTEM
}
