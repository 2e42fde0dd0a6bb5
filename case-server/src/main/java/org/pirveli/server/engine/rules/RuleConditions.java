package org.pirveli.server.engine.rules;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances a rule is to be changed.
 *
 * @param expectedVersion what the caller believes to be the object's version; {@code null} means
 *     any
 * @param dryRun whether to decide only, and to leave nothing behind
 * @param correlationId what the messages of one conversation share; {@code null} means the
 *     command's own id
 * @param inSameTransaction called before the commit, on the same connection
 */
public record RuleConditions(
        @Nullable Long expectedVersion,
        boolean dryRun,
        @Nullable String correlationId,
        Consumer<RuleExecuted> inSameTransaction) {

    /** No conditions at all. */
    public static final RuleConditions NONE = new RuleConditions(null, false, null, _ -> {});
}
