package org.pirveli.server.engine.rules;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A lock inside this process, which is all that an embedded database has. */
final class ProcessRulesLock implements RulesLock {

    /** Fair: a change of the rules must not wait for ever behind people who only decide by them. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    @Override
    public void holdShared() {
        hold(lock.readLock());
    }

    @Override
    public void holdAlone() {
        hold(lock.writeLock());
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

    private record Release(Lock lock) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            lock.unlock();
        }
    }
}
