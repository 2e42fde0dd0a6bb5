package org.pirveli.server.engine.processing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread of this node that does some work again and again, and rests when there is none. What
 * fails is tried again after a while; whoever does the work makes sure that nothing is lost by it.
 */
public abstract class Background implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private final String name;
    private final int phase;
    private final boolean enabled;
    private final Semaphore news = new Semaphore(0);
    private final Looks looks = new Looks();
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    /**
     * Prepares the thread; nothing happens before it starts.
     *
     * @param name of the thread, and of the work in the log
     * @param phase in which it begins
     * @param enabled whether this node does any of it
     */
    protected Background(String name, int phase, boolean enabled) {
        this.name = name;
        this.phase = phase;
        this.enabled = enabled;
    }

    /** Does some of the work, and says how long to rest if nobody wakes it. */
    protected abstract Duration next();

    /** There may be something to do; other nodes see it when they look. */
    public final void wake() {
        news.release();
    }

    /**
     * Has the work looked for once more.
     *
     * @see Look#foundNothing
     */
    public final Look look() {
        long number = looks.next();
        wake();
        return nanos -> looks.foundNothing(number, nanos);
    }

    /** A look for work that begins after it was asked for. */
    @FunctionalInterface
    public interface Look {

        /**
         * Waits until the look has ended.
         *
         * @param nanos how long to wait for it
         * @return {@code false} if there was something to do, if it failed, or did not end in time
         */
        boolean foundNothing(long nanos);
    }

    @Override
    public final void start() {
        if (!enabled) {
            return;
        }
        stopped = false;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Ends after what is in hand, and waits for that a while. */
    @Override
    public final void stop() {
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

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    /** Whether the work may go on. */
    protected final boolean goesOn() {
        return !stopped;
    }

    @Override
    public final int getPhase() {
        return phase;
    }

    private void run() {
        while (!stopped) {
            try {
                if (news.tryAcquire(rest().toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Only names: messages of exceptions may carry what people wrote. */
    private Duration rest() {
        looks.begin();
        try {
            var rest = next();
            looks.end(!rest.isZero());
            return rest;
        } catch (RuntimeException failure) {
            looks.end(false);
            log.warn("{} had to stop for a while: {}", name, failure.getClass().getName());
            log.debug("It had to stop here", failure);
            news.drainPermits();
            return AFTER_A_FAILURE;
        }
    }
}
