package org.pirveli.server.rehearsal;

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

/** The one thread of this node that rehearses. */
@Component
final class RehearsalWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RehearsalWorker.class);
    private static final long BETWEEN_LOOKS_MILLIS = 2_000;
    private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(5);

    private final RehearsalWork work;
    private final boolean enabled;
    private final Semaphore arrivals = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    RehearsalWorker(RehearsalWork work, EngineSettings settings) {
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
            thread = Thread.ofPlatform().name("rehearsals").start(this::run);
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
                if (!work.next(() -> !stopped)) {
                    arrivals.tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                    arrivals.drainPermits();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                // it is tried again, and given up after the third time
                log.warn("A rehearsal had to stop for a while: {}", failure.getClass().getName());
                log.debug("It had to stop here", failure);
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
    }
}
