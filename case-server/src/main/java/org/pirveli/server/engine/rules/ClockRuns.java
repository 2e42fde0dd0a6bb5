package org.pirveli.server.engine.rules;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.processing.Phases;
import org.pirveli.server.engine.rules.ClockRunner.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs over the clocks that run, on whichever node comes first, and tells how far they are. */
public final class ClockRuns implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockRuns.class);
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;
    private static final long BETWEEN_TRIES_MILLIS = 3_000;

    private final ClockRunTable table;
    private final OpenClocks clocks;
    private final ClockRunner runner;
    private final boolean enabled;
    private final Semaphore orders = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    ClockRuns(ClockRunTable table, OpenClocks clocks, ClockRunner runner, EngineSettings settings) {
        this.table = table;
        this.clocks = clocks;
        this.runner = runner;
        this.enabled = settings.processing();
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

    /** Those that are not finished, the oldest first. */
    public List<Standing> unfinished() {
        return table.unfinished().stream().map(this::standing).toList();
    }

    private Standing standing(ClockRun run) {
        return new Standing(
                run, run.finishedAt() == null ? clocks.behind(run.kind(), run.rule()) : 0);
    }

    /** There is a new order; other nodes see it when they look. */
    void wake() {
        orders.release();
    }

    @Override
    public void start() {
        stopped = false;
        if (enabled) {
            thread = Thread.ofPlatform().name("clock-runs").start(this::run);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        var worker = thread;
        thread = null;
        if (worker != null) {
            orders.release();
            try {
                worker.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Phases.TIME;
    }

    private void run() {
        while (!stopped) {
            try {
                long pause = pauseAfter(runner.next());
                if (pause > 0) {
                    boolean woken = orders.tryAcquire(pause, TimeUnit.MILLISECONDS);
                    log.trace("Woken by an order: {}", woken);
                    orders.drainPermits();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                // its claim runs out, or this node goes on with it
                log.warn("A run over the clocks had to stop for a while: {}", failure.getClass());
                orders.drainPermits();
                pause();
            }
        }
    }

    private static long pauseAfter(Progress progress) {
        return switch (progress) {
            case IDLE -> BETWEEN_LOOKS_MILLIS;
            case MOVING -> 0;
            case STUCK -> BETWEEN_TRIES_MILLIS;
        };
    }

    private void pause() {
        try {
            boolean woken = orders.tryAcquire(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS);
            log.trace("Woken by an order: {}", woken);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
