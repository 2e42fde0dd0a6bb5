package org.pirveli.server.engine.storage;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the codes of SQL errors mean, on PostgreSQL and on H2, however deep they lie. */
public final class SqlStates {

    public static final String UNIQUE_VIOLATION = "23505";

    /** Deadlock, serialisation failure, lock not available; H2: lock timeout, concurrent update. */
    private static final Set<String> LOST_RACES =
            Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    /**
     * Connections lost or refused (all of class 08), PostgreSQL shut down, crashed, starting, full,
     * out of time; H2: closed, broken, unable to write.
     */
    private static final Set<String> AWAY =
            Set.of(
                    "57P01", "57P02", "57P03", "57P05", "53300", "57014", "25P03", "25P04", "53100",
                    "90098", "90067", "90028", "90031", "90007");

    private static final int DEEP_ENOUGH = 32;

    private SqlStates() {}

    /** Every state in the chain of causes and of batched errors, outermost first. */
    public static Stream<String> of(Throwable error) {
        return errors(error)
                .map(SQLException::getSQLState)
                .mapMulti((@Nullable String state, Consumer<String> states) -> {
                    if (state != null) {
                        states.accept(state);
                    }
                });
    }

    /** Whether somebody else was quicker, so that trying again makes sense. */
    public static boolean isLostRace(Throwable error) {
        return of(error).anyMatch(LOST_RACES::contains);
    }

    /** Whether the database cannot be worked with for the moment. */
    public static boolean isAway(Throwable error) {
        return of(error).anyMatch(state -> state.startsWith("08") || AWAY.contains(state));
    }

    /** Whether a row of this constraint was there before. */
    public static boolean isTaken(Throwable error, String constraint) {
        return errors(error)
                .filter(e -> UNIQUE_VIOLATION.equals(e.getSQLState()))
                .anyMatch(e -> says(e, constraint));
    }

    /** PostgreSQL names the constraint; H2 names its index, which begins with that name. */
    private static boolean says(SQLException error, String constraint) {
        var message = error.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(constraint);
    }

    private static Stream<SQLException> errors(Throwable error) {
        return Stream.iterate(error, e -> e != null, SqlStates::next)
                .limit(DEEP_ENOUGH)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    private static @Nullable Throwable next(Throwable error) {
        if (error instanceof SQLException sql && sql.getNextException() != null) {
            return sql.getNextException();
        }
        return error.getCause();
    }
}
