package org.pirveli.sla;

/**
 * What a clock does at an instant of its own.
 *
 * @param number the share of a reminder, the level of an escalation
 */
record Step(Kind kind, int number) {

    /** Both words are stored. */
    enum Kind {
        LEVEL,
        REMINDER
    }

    static Step level(int level) {
        return new Step(Kind.LEVEL, level);
    }

    static Step reminder(int share) {
        return new Step(Kind.REMINDER, share);
    }
}
