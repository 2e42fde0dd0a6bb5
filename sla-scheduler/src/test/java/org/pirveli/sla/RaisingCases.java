package org.pirveli.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.SystemCommand;

/**
 * Cases that raise what they are told to and not yet raised, and deadlines that follow at once, as
 * if log and projection were one.
 */
final class RaisingCases implements SystemCommands {

    private final Tables tables;
    private final Map<EscalateCase, Integer> told = new ConcurrentHashMap<>();

    RaisingCases(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Sent sendAll(List<? extends SystemCommand> commands) {
        var rows = new ArrayList<Deadline>();
        for (var command : commands) {
            if (command instanceof EscalateCase escalate) {
                told.merge(escalate, 1, Integer::sum);
                var attempt = new Attempt(escalate.clockId().value(), escalate.attempt());
                var key = new Deadline.Key(attempt, Step.level(escalate.level()));
                rows.add(Deadline.raised(key, escalate.caseId().value(), 2));
            }
        }
        tables.inTransaction(() -> {
            new DeadlineTable(tables.dataSource()).change(rows);
            return 0;
        });
        return new Sent(rows.size(), 0);
    }

    /** Each escalation, and how often it was told. */
    Map<EscalateCase, Integer> told() {
        return Map.copyOf(told);
    }
}
