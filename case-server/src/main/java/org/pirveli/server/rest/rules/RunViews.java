package org.pirveli.server.rest.rules;

import org.pirveli.projections.casework.DueChanges;
import org.pirveli.projections.casework.DueChanges.Counted;
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
        var changed = changes.counts(changed(kind), rule);
        return new ExaminationList(
                runs.of(kind, rule).stream()
                        .map(standing ->
                                run(
                                        standing,
                                        changed.getOrDefault(
                                                standing.run().rule().version(), Counted.NONE)))
                        .toList());
    }

    private static DueChanges.Kind changed(ClockRun.Kind kind) {
        return switch (kind) {
            case RECALCULATION -> DueChanges.Kind.RECALCULATED;
            case REBASE -> DueChanges.Kind.REBASED;
        };
    }

    private static Examination run(ClockRuns.Standing standing, Counted changed) {
        var run = standing.run();
        return new Examination(
                run.rule().version(),
                run.reason(),
                run.decree(),
                run.orderedBy(),
                run.orderedAt(),
                run.clocks(),
                standing.left(),
                run.failed(),
                changed.dues(),
                changed.levels(),
                run.finishedAt());
    }
}
