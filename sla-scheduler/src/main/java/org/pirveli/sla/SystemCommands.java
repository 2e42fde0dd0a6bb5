package org.pirveli.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.CaseCommand.SystemCommand;

/** The way by which time and reactions reach the cases. */
public interface SystemCommands {

    /**
     * Carries out all of them, in the given order, in one transaction if possible. One that fails
     * by a fault of its own does not hold up the others. Every command may come more than once:
     * what was raised before is not raised again.
     *
     * @throws RuntimeException if the storage is away; some may have been carried out
     */
    Sent sendAll(List<? extends SystemCommand> commands);

    /**
     * What became of them.
     *
     * @param events how many events they came to
     * @param failed how many commands were not carried out; having nothing to do is no failure
     * @param again those that came at a wrong time, and when they should come again
     */
    record Sent(int events, int failed, Map<SystemCommand, Instant> again) {

        /** All of them came at a good time. */
        public Sent(int events, int failed) {
            this(events, failed, Map.of());
        }
    }
}
