package org.pirveli.server.imports;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread of this node that imports. It rests after every batch as long as the batch took,
 * so that people who wait for an answer come first.
 */
@Component
final class ImportWorker implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(250);

    private final ImportWork work;
    private final boolean enabled;
    private final Background background = new Background("imports", this::next);

    ImportWorker(ImportWork work, EngineSettings settings) {
        this.work = work;
        this.enabled = settings.processing();
    }

    /** There is something new; other nodes see it when they look. */
    void wake() {
        background.wake();
    }

    private Duration next() {
        return work.next(this::goOn) ? Duration.ZERO : BETWEEN_LOOKS;
    }

    private boolean goOn(long batchNanos) {
        if (background.goesOn()) {
            LockSupport.parkNanos(Math.min(batchNanos, LONGEST_REST));
        }
        return background.goesOn();
    }

    @Override
    public void start() {
        if (enabled) {
            background.start();
        }
    }

    @Override
    public void stop() {
        background.stop();
    }

    @Override
    public boolean isRunning() {
        return background.isRunning();
    }

    @Override
    public int getPhase() {
        return Phases.BACKGROUND;
    }
}
