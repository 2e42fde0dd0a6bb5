package org.pirveli.server.engine;

import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.domain.casework.Decision;

/** What became of one command among many. */
public sealed interface Handled {

    CaseCommand command();

    /** Whether the case has spoken: asked again as things stand, it would say the same. */
    default boolean isAnswer() {
        return switch (this) {
            case Done _ -> true;
            case Failed failed -> failed.reason() instanceof Refused;
        };
    }

    /** It was carried out, which may mean that it changed nothing. */
    record Done(CaseCommand command, Decision decision) implements Handled {}

    /**
     * It was not.
     *
     * @param reason a refusal, or what went wrong with this one command
     */
    record Failed(CaseCommand command, RuntimeException reason) implements Handled {}
}
