package org.pirveli.server.engine.consultation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances a command to a consultation is to be carried out.
 *
 * @param expectedVersion what the caller believes to be its version; {@code null} means any
 * @param dryRun whether to decide only, and to leave nothing behind
 * @param correlationId what the messages of one conversation share; {@code null} means the
 *     command's own id
 * @param causationId what led to the command; {@code null} means that nothing did but itself
 * @param inSameTransaction called before the commit, on the same connection; called again if the
 *     command has to be tried again
 */
public record ConsultationConditions(
        @Nullable Long expectedVersion,
        boolean dryRun,
        @Nullable String correlationId,
        @Nullable String causationId,
        Consumer<ConsultationExecuted> inSameTransaction) {

    /** No conditions at all. */
    public static final ConsultationConditions NONE =
            new ConsultationConditions(null, false, null, null, _ -> {});

    /** The same, as part of a conversation. */
    ConsultationConditions within(String conversation) {
        return new ConsultationConditions(
                expectedVersion, dryRun, conversation, causationId, inSameTransaction);
    }
}
