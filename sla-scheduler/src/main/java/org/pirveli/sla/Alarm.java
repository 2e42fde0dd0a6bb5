package org.pirveli.sla;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one thread: after a time, when it rings, or for good. */
final class Alarm {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean rung;
    private boolean off;

    /** Wakes the thread, or keeps it from falling asleep the next time. */
    void ring() {
        lock.lock();
        try {
            rung = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody sleep any more. */
    void turnOff() {
        lock.lock();
        try {
            off = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until it rings, and no longer than this. */
    void sleep(Duration longest) {
        sleep(longest, true);
    }

    /** Sleeps for this long, whatever rings. */
    void rest(Duration time) {
        sleep(time, false);
    }

    private void sleep(Duration longest, boolean lightly) {
        lock.lock();
        try {
            var left = longest.toNanos();
            while (left > 0 && !off && !(lightly && rung)) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            // Nobody interrupts this thread on purpose; being awake too early does no harm.
        } finally {
            if (lightly) {
                rung = false;
            }
            lock.unlock();
        }
    }
}
