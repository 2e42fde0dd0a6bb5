package org.pirveli.server.rest.rules;

import java.time.Instant;
import org.pirveli.server.engine.rules.RecordedRule;

/**
 * One change of a rule, a template, or of the office.
 *
 * @param sequence its place, from 0
 */
public record RuleEntry(
        long sequence,
        String type,
        Instant recordedAt,
        String actor,
        String role,
        String client,
        String commandId,
        String correlationId,
        Object payload) {

    /** How a change is shown. */
    public static RuleEntry of(RecordedRule<?> recorded) {
        return new RuleEntry(
                recorded.sequence(),
                recorded.event().getClass().getSimpleName(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.role(),
                recorded.client(),
                recorded.commandId(),
                recorded.correlationId(),
                recorded.event());
    }
}
