package org.pirveli.server.engine.processing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread of this node that does some work again and again, and rests when there is none. What
 * fails is tried again after a while; whoever does the work makes sure that nothing is lost by it.
 */
public final class Background {

    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private final String name;
    private final Supplier<Duration> work;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    /**
     * Prepares the thread; nothing happens before it starts.
     *
     * @param name of the thread, and of the work in the log
     * @param work does some of it, and says how long to rest if nobody wakes it
     */
    public Background(String name, Supplier<Duration> work) {
        this.name = name;
        this.work = work;
    }

    /** There may be something to do; other nodes see it when they look. */
    public void wake() {
        news.release();
    }

    /** Begins. */
    public void start() {
        stopped = false;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Ends after what is in hand, and waits for that a while. */
    public void stop() {
        stopped = true;
        var worker = thread;
        thread = null;
        if (worker != null) {
            news.release();
            LockSupport.unpark(worker);
            try {
                worker.join(PATIENCE_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it has begun and was not stopped. */
    public boolean isRunning() {
        return thread != null;
    }

    /** Whether the work may go on. */
    public boolean goesOn() {
        return !stopped;
    }

    private void run() {
        while (!stopped) {
            try {
                if (news.tryAcquire(next().toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Only names: messages of exceptions may carry what people wrote. */
    private Duration next() {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            log.warn("{} had to stop for a while: {}", name, failure.getClass().getName());
            log.debug("It had to stop here", failure);
            news.drainPermits();
            return AFTER_A_FAILURE;
        }
    }
}
