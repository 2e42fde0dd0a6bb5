package org.pirveli.api.subject;

/** Why a person's data must be kept, whoever wants them erased. */
public enum HoldGround {
    /** A court deals with the matter. */
    COURT_PROCEEDINGS,

    /** Somebody investigates it. */
    INVESTIGATION,

    /** The office itself is inspected. */
    INSPECTION,

    /** A parliament enquires into it. */
    PARLIAMENTARY_INQUIRY,

    /** The office, or the person, has a claim to prove. */
    LEGAL_CLAIM
}
