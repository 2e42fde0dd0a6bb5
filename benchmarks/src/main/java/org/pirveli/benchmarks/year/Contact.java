package org.pirveli.benchmarks.year;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who turns to the office.
 *
 * @param number in the order of the year, from 1
 * @param at when the telephone rings, the letter arrives, or the visitor comes in
 * @param channel as the interface names it
 * @param detained whether it is a prisoner
 * @param language BCP 47 tag; {@code null} if it is none of those that the office answers in
 * @param outcome what becomes of it, as the workload profile names it
 * @param handling how long an operator has to attend to it, if it is a call or a visit
 * @param application whether it is to become a case
 */
record Contact(
        int number,
        Instant at,
        String channel,
        boolean detained,
        String region,
        @Nullable String language,
        String topic,
        String outcome,
        Duration handling,
        boolean application) {

    boolean isCall() {
        return channel.equals("HOTLINE");
    }

    boolean isVisit() {
        return channel.equals("WALK_IN");
    }

    /** A call in which the matter of this application is told. */
    Contact telling(Contact application) {
        return new Contact(
                number,
                at,
                channel,
                application.detained(),
                application.region(),
                application.language(),
                application.topic(),
                application.outcome(),
                handling,
                true);
    }
}
