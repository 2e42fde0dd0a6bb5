package org.pirveli.server.engine;

import org.pirveli.api.casework.CaseCommand;
import org.pirveli.domain.casework.Decision;

/** What became of one command among many. */
public sealed interface Handled {

    CaseCommand command();

    /** It was carried out, which may mean that it changed nothing. */
    record Done(CaseCommand command, Decision decision) implements Handled {}

    /**
     * It was not.
     *
     * @param reason a refusal, or what went wrong with this one command
     */
    record Failed(CaseCommand command, RuntimeException reason) implements Handled {}
}
