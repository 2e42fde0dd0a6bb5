package org.pirveli.server.rest.casework;

/** How a clock can stand on the SLA board: running ones by condition, the others by state. */
enum BoardState {
    BREACHED,
    DUE_TODAY,
    AT_RISK,
    ON_TRACK,
    PAUSED,
    MET,
    MET_LATE,
    CANCELLED,
    NOT_MEASURED
}
