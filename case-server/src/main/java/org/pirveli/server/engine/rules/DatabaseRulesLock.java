package org.pirveli.server.engine.rules;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A lock of PostgreSQL's own, for all nodes; the database lets it go with the transaction. */
final class DatabaseRulesLock implements RulesLock {

    /** Keeps this lock apart from any others in the same database. */
    private static final long KEY = 0x70697276656c6901L;

    private final JdbcClient jdbc;

    DatabaseRulesLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void holdShared() {
        hold("select pg_advisory_xact_lock_shared(?)");
    }

    @Override
    public void holdAlone() {
        hold("select pg_advisory_xact_lock(?)");
    }

    private void hold(String lock) {
        jdbc.sql(lock).param(KEY).query((_, _) -> true).single();
    }
}
