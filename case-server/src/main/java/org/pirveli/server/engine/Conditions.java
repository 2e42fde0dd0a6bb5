package org.pirveli.server.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances a command is to be carried out.
 *
 * @param expectedVersion what the caller believes to be the case's version; {@code null} means any
 * @param dryRun whether to decide only, and to leave nothing behind: no event, no row, no case
 *     number. What {@code inSameTransaction} writes is undone too
 * @param correlationId what the messages of one conversation share; {@code null} means the
 *     command's own id
 * @param causationId the message that led to the command; {@code null} means the command's own id
 * @param inSameTransaction called after the decision and before the commit, on the same connection;
 *     called again if the command has to be tried again. What it throws undoes everything and
 *     reaches the caller as it is
 */
public record Conditions(
        @Nullable Long expectedVersion,
        boolean dryRun,
        @Nullable String correlationId,
        @Nullable String causationId,
        Consumer<Executed> inSameTransaction) {

    /** No conditions at all. */
    public static final Conditions NONE = new Conditions(null, false, null, null, _ -> {});

    /** The same, refused unless the case has this version. */
    public Conditions expecting(long version) {
        return new Conditions(version, dryRun, correlationId, causationId, inSameTransaction);
    }

    /** The same for whatever version the case has. */
    public Conditions inAnyVersion() {
        return new Conditions(null, dryRun, correlationId, causationId, inSameTransaction);
    }

    /** The same, but nothing is kept. */
    public Conditions asDryRun() {
        return new Conditions(expectedVersion, true, correlationId, causationId, inSameTransaction);
    }

    /** The same, in a conversation and caused by a message. */
    public Conditions within(@Nullable String conversation, @Nullable String cause) {
        return new Conditions(expectedVersion, dryRun, conversation, cause, inSameTransaction);
    }

    /** The same, with rows of the caller's own that stand or fall with the events. */
    public Conditions with(Consumer<Executed> rows) {
        return new Conditions(expectedVersion, dryRun, correlationId, causationId, rows);
    }
}
