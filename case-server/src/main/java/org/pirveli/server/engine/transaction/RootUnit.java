package org.pirveli.server.engine.transaction;

import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work with one transaction, in which any number of commands run as units inside. Their
 * events are appended together just before the commit; locks on cases are let go, and remembered
 * cases believed, only after it.
 */
public final class RootUnit {

    private final TransactionManager transactions;

    public RootUnit(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs the work and commits it.
     *
     * @param keep {@code false} undoes everything at the end
     */
    public <T> T run(boolean keep, Supplier<T> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error failure) {
            undo(unit, failure);
            throw failure;
        }
        if (keep) {
            unit.commit();
        } else {
            undo(unit, null);
        }
        return result;
    }

    private static void undo(UnitOfWork<?> unit, @Nullable Throwable cause) {
        if (unit.isActive()) {
            unit.rollback(cause);
        }
    }
}
