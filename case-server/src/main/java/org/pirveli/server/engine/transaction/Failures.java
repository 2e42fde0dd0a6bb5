package org.pirveli.server.engine.transaction;

import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.pirveli.server.engine.registry.NumberSource.WrongYear;
import org.pirveli.server.engine.storage.SqlStates;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a lost race, which is run again, from a storage that is away, and both from a fault. */
public final class Failures {

    private static final int DEEP_ENOUGH = 32;

    private Failures() {}

    /** Whether somebody else was quicker, and another try may well succeed. */
    public static boolean isLostRace(Throwable failure) {
        return chain(failure)
                        .anyMatch(e ->
                                e instanceof ConcurrencyException
                                        || e instanceof AggregateStreamCreationException
                                        || e instanceof DeadlockException
                                        || e instanceof LockAcquisitionFailedException
                                        || e instanceof WrongYear)
                || SqlStates.isLostRace(failure)
                || SqlStates.isTaken(failure, "case_registry_id")
                || SqlStates.isTaken(failure, "case_registry_number")
                || SqlStates.isTaken(failure, "open_clock_id")
                || SqlStates.isTaken(failure, "document_part_number");
    }

    /** Whether the database cannot be reached, or cannot work. */
    public static boolean isStorageAway(Throwable failure) {
        return chain(failure)
                        .anyMatch(e ->
                                e instanceof CannotCreateTransactionException
                                        || e instanceof DataAccessResourceFailureException
                                        || e instanceof SQLTransientConnectionException)
                || SqlStates.isAway(failure);
    }

    /** What a handler threw, without what the framework wrapped around it. */
    public static RuntimeException unwrapped(Throwable failure) {
        var inner = failure;
        while (inner instanceof CommandExecutionException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner instanceof RuntimeException unchecked
                ? unchecked
                : new EventStoreException("A command could not be carried out", inner);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(DEEP_ENOUGH);
    }
}
