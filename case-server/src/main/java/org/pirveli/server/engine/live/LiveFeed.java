package org.pirveli.server.engine.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells all who look on at this node that the views have come further: once a second at most,
 * however much happens. While nobody looks on, nothing is looked for.
 */
@Component
public final class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);
    private static final int REMEMBERED = 32;

    private final ViewProgress progress;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ArrayDeque<Beat> beats = new ArrayDeque<>();
    private int listeners;
    private boolean watching;
    private boolean closed;
    private long number;
    private Reached last = new Reached(LogPosition.START, LogPosition.START);
    private long lastBeat = System.nanoTime() - BETWEEN_BEATS.toNanos();
    private volatile boolean away;

    LiveFeed(ViewProgress progress) {
        this.progress = progress;
    }

    private record Beat(long number, Changes changes) {}

    /**
     * News.
     *
     * @param number of the last of them, to ask for later ones
     * @param reached how far the views had come
     */
    public record News(long number, Reached reached, Changes changes) {}

    /** Begins to look on. */
    public Listening listen() {
        lock.lock();
        try {
            listeners++;
            if (!watching && !closed) {
                watching = true;
                // what happened while nobody looked on is not told
                beats.clear();
                last = progress.reached();
                Thread.ofVirtual().name("live-feed").start(this::watch);
            }
            return new Listening(number);
        } catch (RuntimeException storageAway) {
            listeners--;
            watching = false;
            throw storageAway;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the views cannot be looked at for the moment. */
    public boolean isAway() {
        return away;
    }

    /** Somebody who looks on. */
    public final class Listening implements AutoCloseable {

        private long seen;

        private Listening(long seen) {
            this.seen = seen;
        }

        /** How far the views have come. */
        public Reached now() {
            lock.lock();
            try {
                return last;
            } finally {
                lock.unlock();
            }
        }

        /** Waits for news; {@link Changes#NONE} if there are none in time. */
        public News await(Duration atMost) throws InterruptedException {
            lock.lock();
            try {
                long left = atMost.toNanos();
                while (seen == number && left > 0 && !closed) {
                    left = news.awaitNanos(left);
                }
                var told = since(seen);
                seen = number;
                return new News(number, last, told);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                listeners--;
            } finally {
                lock.unlock();
            }
        }
    }

    private Changes since(long seen) {
        if (seen == number) {
            return Changes.NONE;
        }
        var later = beats.stream().filter(beat -> beat.number() > seen).toList();
        return later.size() < number - seen
                ? Changes.ANYTHING
                : Changes.together(later.stream().map(Beat::changes).toList());
    }

    private void watch() {
        try {
            while (isWanted()) {
                look();
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            watching = listeners > 0 && !closed;
            return watching;
        } finally {
            lock.unlock();
        }
    }

    /** Only the watching thread changes what was last. */
    private void look() {
        try {
            if (System.nanoTime() - lastBeat >= BETWEEN_BEATS.toNanos()) {
                var reached = progress.reached();
                if (!reached.equals(last)) {
                    publish(reached, progress.changes(last, reached));
                }
            }
            away = false;
        } catch (RuntimeException failed) {
            LOG.debug("Nobody can be told for the moment how far the views are", failed);
            away = true;
        }
    }

    private void publish(Reached reached, Changes changes) {
        lock.lock();
        try {
            last = reached;
            if (!changes.isNothing()) {
                lastBeat = System.nanoTime();
                number++;
                beats.addLast(new Beat(number, changes));
                if (beats.size() > REMEMBERED) {
                    beats.removeFirst();
                }
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody go, before the web server waits for its last answers. */
    @Override
    public void stop() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return !isClosed();
    }
}
