package org.pirveli.domain.casework;

/** What a change of the rules makes of a clock. */
public enum Verdict {
    /** It gets another due instant. */
    MOVES,

    /** It stays due at the same instant; only its levels, its reminders or its legal limit move. */
    LEVELS_MOVE,

    /** None of its instants changes; of a rebase, nothing but the version that it keeps. */
    UNCHANGED,

    /** It was missed before, and stays missed. */
    MISSED,

    /** Its due instant is the promise made to a duplicate. */
    INHERITED,

    /** It, or nothing but levels and reminders, would come earlier, which was not asked for. */
    WOULD_SHORTEN,

    /** It would be due in the past, or its new term is used up. */
    WOULD_BE_PAST,

    /** The later version of its policy promises it no more; it is kept as it was promised. */
    NOT_PROMISED,

    /** By the changed rules it would not end within the years that a calendar covers. */
    NEVER_DUE,

    /** It stands still, and has no due instant that could move. */
    PAUSED;

    /** Whether the clock gets the new schedule because some instant of it moves. */
    public boolean moves() {
        return this == MOVES || this == LEVELS_MOVE;
    }
}
