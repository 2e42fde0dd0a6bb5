package org.pirveli.api.sla;

/** How a running clock stands at the moment of reading. The first that holds, in this order. */
public enum Condition {
    /** Past its due instant. */
    BREACHED,

    /** Due on the present date in the office's zone. */
    DUE_TODAY,

    /** 80 % of its working time is spent. */
    AT_RISK,

    /** None of these. */
    ON_TRACK
}
