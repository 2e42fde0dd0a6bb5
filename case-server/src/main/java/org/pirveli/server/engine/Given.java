package org.pirveli.server.engine;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand;

/**
 * One command among many, and who gives it.
 *
 * @param correlationId what the messages of one conversation share; {@code null} means the
 *     command's own id
 * @param causationId what led to the command; {@code null} means that nothing did but itself
 */
public record Given(
        CaseCommand command,
        Actor actor,
        @Nullable String correlationId,
        @Nullable String causationId) {

    /** A command in no conversation. */
    public static Given by(Actor actor, CaseCommand command) {
        return new Given(command, actor, null, null);
    }

    /**
     * A command to which an event led; it belongs to the same conversation.
     *
     * @param cause {@code null} if there is none, or nobody knows it any more
     */
    public static Given because(Actor actor, CaseCommand command, @Nullable Cause cause) {
        return cause == null
                ? by(actor, command)
                : new Given(command, actor, cause.conversation(), cause.eventId());
    }
}
