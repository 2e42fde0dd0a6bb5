package org.pirveli.server.engine.log;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.pirveli.server.engine.storage.Database;
import org.pirveli.server.engine.storage.ProcessLock;

/**
 * Tells on an embedded database when nobody appends: only then is it known that no event with a
 * lower number is still to come. PostgreSQL knows by its transactions, and nobody need wait.
 */
public final class AppendLock {

    private final Database database;
    private final ProcessLock lock = new ProcessLock();

    AppendLock(Database database) {
        this.database = database;
    }

    /** Lets others know until the running transaction ends. */
    void hold() {
        switch (database) {
            case H2 -> lock.holdShared();
            case POSTGRESQL -> {
                // see above
            }
        }
    }

    /**
     * Does something short while nobody appends.
     *
     * @param patience how long to wait for that, and to keep others waiting
     * @return empty if it did not come about
     */
    public <T> Optional<T> whileNobodyAppends(Duration patience, Supplier<T> work) {
        return lock.whileFree(patience, work);
    }
}
