package org.pirveli.server.engine.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A lock inside this process, which is all that an embedded database has; a transaction holds it
 * until it ends.
 */
public final class ProcessLock {

    /** Fair: who wants it alone must not wait for ever behind those who share it. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Waits until nobody holds it alone. */
    public void holdShared() {
        hold(lock.readLock());
    }

    /** Waits until nobody holds it at all. */
    public void holdAlone() {
        hold(lock.writeLock());
    }

    /**
     * Does something while nobody holds it, if that comes about in time. Whoever wants it meanwhile
     * waits.
     *
     * @param patience how long to wait, and to keep others waiting
     * @return empty if it did not come about
     */
    public <T> Optional<T> whileFree(Duration patience, Supplier<T> work) {
        var alone = lock.writeLock();
        try {
            if (!alone.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            alone.unlock();
        }
    }

    private static void hold(Lock lock) {
        lock.lock();
        try {
            TransactionSynchronizationManager.registerSynchronization(new Release(lock));
        } catch (IllegalStateException noTransaction) {
            lock.unlock();
            throw noTransaction;
        }
    }

    /** No record: a transaction that holds it twice has two of these to let go. */
    private static final class Release implements TransactionSynchronization {

        private final Lock lock;

        Release(Lock lock) {
            this.lock = lock;
        }

        @Override
        public void afterCompletion(int status) {
            lock.unlock();
        }
    }
}
