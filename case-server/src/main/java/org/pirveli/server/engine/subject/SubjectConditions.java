package org.pirveli.server.engine.subject;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances a command about a person is to be carried out.
 *
 * @param expectedVersion what the caller believes; {@code null} means any
 * @param dryRun whether to decide only, and to leave nothing behind
 * @param correlationId what the messages of one conversation share; {@code null} means the
 *     command's own id
 * @param inSameTransaction called before the commit, on the same connection
 */
public record SubjectConditions(
        @Nullable Long expectedVersion,
        boolean dryRun,
        @Nullable String correlationId,
        Consumer<SubjectExecuted> inSameTransaction) {

    /** No conditions at all. */
    public static final SubjectConditions NONE = new SubjectConditions(null, false, null, _ -> {});
}
