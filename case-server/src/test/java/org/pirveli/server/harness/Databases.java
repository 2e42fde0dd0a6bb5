package org.pirveli.server.harness;

import java.util.concurrent.atomic.AtomicInteger;

/** The databases on which everything has to hold. */
public enum Databases {
    H2 {
        @Override
        String url(String name) {
            return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;WRITE_DELAY=0;LOCK_TIMEOUT=2000"
                    .formatted(name);
        }
    },

    POSTGRESQL {
        @Override
        String url(String name) {
            return Postgres.newDatabase(name);
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract String url(String name);

    /** A new and empty store; any number of nodes may share it on PostgreSQL. */
    public Store open() {
        var name = "engine" + NUMBER.incrementAndGet();
        return new Store(name, url(name));
    }
}
