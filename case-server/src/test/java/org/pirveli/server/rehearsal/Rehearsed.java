package org.pirveli.server.rehearsal;

import java.time.ZoneId;
import org.pirveli.projections.casework.ClockPasts;
import org.pirveli.server.engine.rules.ClockRuns;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.harness.Node;

/** Rehearses on a node that has no rehearsals of its own. */
final class Rehearsed {

    private Rehearsed() {}

    static RehearsalResult on(Node node, RehearsalAsked asked, ZoneId office) {
        var rules = node.get(RuleBook.class).current();
        Drafts.check(asked, rules);
        return new Rehearsing(
                        rules,
                        node.get(ClockRuns.class).rebases(),
                        office,
                        asked,
                        node.clock().instant())
                .rehearse(node.get(ClockPasts.class), () -> {});
    }
}
