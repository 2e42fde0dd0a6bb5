package org.pirveli.server.engine;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand;

/**
 * One command among many, and who gives it.
 *
 * @param correlationId what the messages of one conversation share; {@code null} means the
 *     command's own id
 */
public record Given(CaseCommand command, Actor actor, @Nullable String correlationId) {

    /** A command in no conversation. */
    public static Given by(Actor actor, CaseCommand command) {
        return new Given(command, actor, null);
    }
}
