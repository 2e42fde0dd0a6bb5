package org.pirveli.sla;

import java.time.Duration;

/**
 * What a node has swept up since it started.
 *
 * @param claimed deadlines taken in hand, some of them more than once
 * @param reminders commands to remind
 * @param escalations commands to escalate, each for one level and those below
 * @param events what all these commands came to
 * @param failed commands that were not carried out
 * @param lag how late the last batch was with what had just fallen due; zero if nothing had
 * @param sinceCaughtUp how long ago nothing that was due was left unclaimed; about a second at most
 *     while all is well
 */
public record SweepFigures(
        long claimed,
        long reminders,
        long escalations,
        long events,
        long failed,
        Duration lag,
        Duration sinceCaughtUp) {}
