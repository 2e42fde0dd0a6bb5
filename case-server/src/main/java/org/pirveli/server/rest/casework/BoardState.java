package org.pirveli.server.rest.casework;

/** How a clock can stand on the SLA board: running ones by condition, ended ones by state. */
enum BoardState {
    BREACHED,
    DUE_TODAY,
    AT_RISK,
    ON_TRACK,
    MET,
    MET_LATE,
    CANCELLED,
    NOT_MEASURED
}
