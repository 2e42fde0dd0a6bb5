package org.pirveli.server.rest.rules;

import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.view.MovedClock;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.projections.casework.DueChanges;
import org.pirveli.projections.casework.DueChanges.Counted;
import org.pirveli.server.engine.rules.ClockRun;
import org.pirveli.server.engine.rules.ClockRuns;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.security.CaseSight;
import org.springframework.stereotype.Component;

/** Shows how far changes of the rules have been carried to the clocks. */
@Component
public final class RunViews {

    private static final Parameter<Boolean> DUE_MOVED =
            Parameter.one(
                    "dueMoved",
                    Boolean.class,
                    "true only clocks that got another due instant, false only those of which"
                            + " nothing but levels or reminders moved.");

    /** What the list of what was moved can be asked for. */
    public static final List<Parameter<?>> MOVED_PARAMETERS =
            List.of(DUE_MOVED, Lists.LIMIT, Lists.CURSOR);

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

    /** What a version of a calendar or policy moved, as far as the views have seen. */
    Page<MovedClock> moved(ClockRun.Kind kind, VersionRef rule, Actor actor, Parameters asked) {
        return Lists.part(() ->
                changes.list(
                        changed(kind),
                        rule,
                        asked.get(DUE_MOVED),
                        CaseSight.of(actor),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR)));
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
