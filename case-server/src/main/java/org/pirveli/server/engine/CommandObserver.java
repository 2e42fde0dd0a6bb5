package org.pirveli.server.engine;

import java.time.Duration;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.domain.casework.Decision;

/**
 * Watches what goes through the door, to measure it. Called after the transaction has ended; must
 * be quick and must not fail. Dry runs are not shown.
 */
public interface CommandObserver {

    /** A command was carried out. */
    void done(CaseCommand command, Decision decision, Duration took);

    /** A command was refused, or failed. */
    void failed(CaseCommand command, RuntimeException reason, Duration took);
}
