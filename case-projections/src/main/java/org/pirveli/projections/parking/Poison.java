package org.pirveli.projections.parking;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what will never work from what may work the next time. */
public final class Poison {

    private Poison() {}

    /**
     * Whether trying again is in vain: the event cannot be read, breaks the fold, or makes a row
     * that the tables do not take. Everything else that a database says (it is away, somebody holds
     * a lock, it ran out of time) passes.
     */
    public static boolean is(Throwable failure) {
        boolean stored = failure instanceof DataAccessException;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            switch (each) {
                case SQLException told -> {
                    if (told.getSQLState() != null) {
                        return isRefusedRow(told.getSQLState());
                    }
                    stored = true;
                }
                case InterruptedException _ -> {
                    return false;
                }
                case Error _ -> {
                    return false;
                }
                default -> {}
            }
        }
        return !stored && !(failure instanceof TransactionException);
    }

    /** Only the name of what went wrong: its words may repeat what people wrote. */
    public static String nameOf(Throwable failure) {
        return failure.getClass().getName();
    }

    /** Data exceptions are of class 22, broken constraints of class 23. */
    private static boolean isRefusedRow(String state) {
        return state.startsWith("22") || state.startsWith("23");
    }
}
