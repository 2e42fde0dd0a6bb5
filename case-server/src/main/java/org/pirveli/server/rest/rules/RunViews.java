package org.pirveli.server.rest.rules;

import org.pirveli.projections.casework.DueChanges;
import org.pirveli.server.engine.rules.ClockRun;
import org.pirveli.server.engine.rules.ClockRuns;
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

    ExaminationList of(ClockRun.Kind kind, String rule) {
        return new ExaminationList(runs.of(kind, rule).stream().map(this::run).toList());
    }

    private Examination run(ClockRuns.Standing standing) {
        var run = standing.run();
        var moved =
                switch (run.kind()) {
                    case RECALCULATION -> DueChanges.Kind.RECALCULATED;
                    case REBASE -> DueChanges.Kind.REBASED;
                };
        return new Examination(
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
