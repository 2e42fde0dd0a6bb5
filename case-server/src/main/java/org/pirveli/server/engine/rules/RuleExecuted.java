package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.util.List;

/**
 * A rule was changed, or would have been.
 *
 * @param version how many events the object is made of now
 * @param events the names of those that were added, in order
 * @param rules with the change
 */
public record RuleExecuted(long version, List<String> events, Rules rules, Instant recordedAt) {

    /** What was added. */
    public RuleExecuted {
        events = List.copyOf(events);
    }
}
