package org.pirveli.server.imports;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;
import org.springframework.stereotype.Component;

/**
 * The one thread of this node that imports. It rests after every batch as long as the batch took,
 * so that people who wait for an answer come first.
 */
@Component
final class ImportWorker extends Background {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(250);

    private final ImportWork work;

    ImportWorker(ImportWork work, EngineSettings settings) {
        super("imports", Phases.BACKGROUND, settings.processing());
        this.work = work;
    }

    @Override
    protected Duration next() {
        return work.next(this::goOn) ? Duration.ZERO : BETWEEN_LOOKS;
    }

    private boolean goOn(long batchNanos) {
        if (goesOn()) {
            LockSupport.parkNanos(Math.min(batchNanos, LONGEST_REST));
        }
        return goesOn();
    }
}
