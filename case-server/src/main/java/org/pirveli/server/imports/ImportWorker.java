package org.pirveli.server.imports;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.processing.Phases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread of this node that imports. It rests after every batch as long as the batch took,
 * so that people who wait for an answer come first.
 */
@Component
final class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;
    private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(250);

    private final ImportWork work;
    private final boolean enabled;
    private final Semaphore arrivals = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportWork work, EngineSettings settings) {
        this.work = work;
        this.enabled = settings.processing();
    }

    /** There is something new; other nodes see it when they look. */
    void wake() {
        arrivals.release();
    }

    @Override
    public void start() {
        stopped = false;
        if (enabled) {
            thread = Thread.ofPlatform().name("imports").start(this::run);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        var worker = thread;
        thread = null;
        if (worker != null) {
            arrivals.release();
            LockSupport.unpark(worker);
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
        return Phases.IMPORTS;
    }

    private void run() {
        while (!stopped) {
            try {
                if (!work.next(this::goOn)) {
                    arrivals.tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                    arrivals.drainPermits();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                // its claim runs out, or this node goes on with it
                log.warn("An import had to stop for a while: {}", failure.getClass().getName());
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
    }

    private boolean goOn(long batchNanos) {
        if (!stopped) {
            LockSupport.parkNanos(Math.min(batchNanos, LONGEST_REST));
        }
        return !stopped;
    }
}
