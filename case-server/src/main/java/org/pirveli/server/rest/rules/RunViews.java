package org.pirveli.server.rest.rules;

import org.pirveli.projections.casework.DueChanges;
import org.pirveli.server.engine.rules.ClockRun;
import org.pirveli.server.engine.rules.ClockRuns;
import org.pirveli.server.rest.rules.RuleViews.Run;
import org.pirveli.server.rest.rules.RuleViews.Runs;
import org.springframework.stereotype.Component;

/** Shows how far changes of the rules have been carried to the clocks. */
@Component
final class RunViews {

    private final ClockRuns runs;
    private final DueChanges changes;

    RunViews(ClockRuns runs, DueChanges changes) {
        this.runs = runs;
        this.changes = changes;
    }

    Runs of(ClockRun.Kind kind, String rule) {
        return new Runs(runs.of(kind, rule).stream().map(this::run).toList());
    }

    private Run run(ClockRuns.Standing standing) {
        var run = standing.run();
        var moved =
                switch (run.kind()) {
                    case RECALCULATION -> DueChanges.Kind.RECALCULATED;
                    case REBASE -> DueChanges.Kind.REBASED;
                };
        return new Run(
                run.rule().version(),
                run.reason(),
                run.decree(),
                run.orderedBy(),
                run.orderedAt(),
                run.clocks(),
                standing.left(),
                changes.count(moved, run.rule()),
                run.finishedAt());
    }
}
