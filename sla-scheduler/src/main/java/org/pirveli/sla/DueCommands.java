package org.pirveli.sla;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.sla.Claims.Claim;

/** What has to be said to the cases of claimed deadlines. */
final class DueCommands {

    private static final Comparator<Claim> BY_CASE_AND_INSTANT =
            Comparator.comparing(Claim::caseId)
                    .thenComparing(Claim::dueAt)
                    .thenComparingInt(claim -> claim.key().step().number());

    private DueCommands() {}

    /**
     * Commands by case, and by instant within each; one escalation for all levels of an attempt,
     * since the highest brings the lower ones with it.
     */
    static List<SystemCommand> of(List<Claim> claims) {
        var highest = new HashMap<Attempt, Integer>();
        for (var claim : claims) {
            if (claim.isLevel()) {
                highest.merge(claim.key().attempt(), claim.key().step().number(), Math::max);
            }
        }
        var commands = new ArrayList<SystemCommand>();
        for (var claim : claims.stream().sorted(BY_CASE_AND_INSTANT).toList()) {
            var step = claim.key().step().number();
            if (!claim.isLevel() || highest.getOrDefault(claim.key().attempt(), step) == step) {
                commands.add(of(claim));
            }
        }
        return commands;
    }

    /** What has to be said for this one alone. */
    static SystemCommand of(Claim claim) {
        return of(claim.key(), claim.caseId());
    }

    static SystemCommand of(Deadline.Key key, UUID caseKey) {
        var caseId = new CaseId(caseKey);
        var clockId = new ClockId(key.attempt().clockId());
        var attempt = key.attempt().number();
        var step = key.step();
        return switch (step.kind()) {
            case REMINDER -> new RemindAssignee(caseId, clockId, attempt, step.number());
            case LEVEL -> new EscalateCase(caseId, clockId, attempt, step.number());
        };
    }
}
