package org.pirveli.server.engine.processing;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts how often somebody has looked for work, for whoever waits until there is none. */
final class Looks {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private long begun;
    private long ended;
    private boolean foundNothing;

    void begin() {
        lock.lock();
        try {
            begun++;
        } finally {
            lock.unlock();
        }
    }

    void end(boolean nothing) {
        lock.lock();
        try {
            ended = begun;
            foundNothing = nothing;
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The number of the first look that has not begun yet. */
    long next() {
        lock.lock();
        try {
            return begun + 1;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a look to end.
     *
     * @return whether it, or a later one, was the last so far and found nothing; {@code false} too
     *     if it did not end in time
     */
    boolean foundNothing(long number, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (ended < number && left > 0) {
                left = over.awaitNanos(left);
            }
            return ended >= number && foundNothing;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
