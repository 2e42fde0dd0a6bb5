package org.pirveli.domain.casework;

import java.util.List;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * What comes of a command, given how a case stands: a pure function, the same on every node and in
 * every test.
 */
public final class CaseDecider {

    /**
     * Decides.
     *
     * @return the events to record, in order; empty only for a system command with nothing to do
     * @throws Refused if a rule speaks against it
     */
    public List<CaseEvent> decide(
            CaseCommand command, CaseState state, Circumstances circumstances) {
        throw new UnsupportedOperationException(
                command + " on " + state + " at " + circumstances.now());
    }
}
