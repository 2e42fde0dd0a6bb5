package org.pirveli.sla;

import java.util.List;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.pirveli.api.casework.CaseCommand.InheritDueInstant;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;

/**
 * An applicant who asked twice is answered by the earlier of two promises. The survivor is told at
 * least once; telling it again changes nothing.
 */
@DisallowReplay
public final class WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue {

    /** Names the processor of this reaction, and its token. */
    public static final String GROUP = "when-case-marked-duplicate-then-survivor-inherits-its-due";

    private final SystemCommands commands;

    public WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue(SystemCommands commands) {
        this.commands = commands;
    }

    /**
     * Tells the survivor what the duplicate had been promised, if its answer was still owed.
     *
     * @throws SurvivorNotTold if it could not be told; the processor has to come again with it
     */
    @EventHandler
    public void on(CaseMarkedDuplicate event) {
        var promised = event.firstResponse();
        if (promised == null) {
            return;
        }
        var survivor = event.duplicateOf();
        var inherit = new InheritDueInstant(survivor, event.caseId(), promised);
        if (commands.sendAll(List.of(inherit)).failed() > 0) {
            throw new SurvivorNotTold(survivor);
        }
    }
}
