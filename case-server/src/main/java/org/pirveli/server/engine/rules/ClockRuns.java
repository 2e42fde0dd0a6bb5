package org.pirveli.server.engine.rules;

import java.time.Duration;
import java.util.List;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;

/** Runs over the clocks that run, on whichever node comes first, and tells how far they are. */
public final class ClockRuns extends Background {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(50);

    private final ClockRunTable table;
    private final OpenClockTable clocks;
    private final ClockRunner runner;

    ClockRuns(
            ClockRunTable table,
            OpenClockTable clocks,
            ClockRunner runner,
            EngineSettings settings) {
        super("clock-runs", Phases.TIME, settings.processing());
        this.table = table;
        this.clocks = clocks;
        this.runner = runner;
    }

    /**
     * A run, and how far it is.
     *
     * @param left how many clocks are still to be examined; clocks that ended meanwhile are not
     */
    public record Standing(ClockRun run, int left) {}

    /** Every run over one calendar or policy, the latest first. */
    public List<Standing> of(ClockRun.Kind kind, String rule) {
        return table.of(kind, rule).stream().map(this::standing).toList();
    }

    /** Every order to move clocks to a later version of whichever policy, the oldest first. */
    public List<ClockRun> rebases() {
        return table.of(ClockRun.Kind.REBASE);
    }

    private Standing standing(ClockRun run) {
        return new Standing(
                run, run.finishedAt() == null ? clocks.behind(run.kind(), run.rule()) : 0);
    }

    @Override
    protected Duration next() {
        return switch (runner.next()) {
            case IDLE -> BETWEEN_LOOKS;
            case MOVING -> Duration.ZERO;
            case CROWDED -> BREATH;
        };
    }
}
