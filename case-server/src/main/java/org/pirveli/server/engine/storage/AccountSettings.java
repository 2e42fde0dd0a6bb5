package org.pirveli.server.engine.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who opens the database beside the account of commands, which {@code spring.datasource} names.
 * Both are named, or none: then that account does everything, and owns the tables.
 *
 * @param projections who feeds views and deadlines
 * @param sealer who seals the log
 */
@ConfigurationProperties("pirveli.accounts")
record AccountSettings(@Nullable Account projections, @Nullable Account sealer) {

    AccountSettings {
        if ((projections == null) != (sealer == null)) {
            throw new IllegalArgumentException(
                    "Name both pirveli.accounts.projections.username and"
                            + " pirveli.accounts.sealer.username, or neither.");
        }
    }

    /**
     * An account of the database.
     *
     * @param password {@code null} if it signs in by other means
     */
    record Account(String username, @Nullable String password) {}

    /** Whether each part of the server opens the database by an account of its own. */
    boolean separated() {
        return projections != null;
    }
}
