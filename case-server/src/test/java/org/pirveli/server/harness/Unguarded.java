package org.pirveli.server.harness;

import javax.sql.DataSource;
import org.pirveli.server.engine.storage.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of a store once its owner has taken away what guards it, for all that nobody may do. */
public final class Unguarded {

    private Unguarded() {}

    /** Takes the guard away, and lets do what one likes. */
    public static JdbcClient log(DataSource dataSource) {
        var jdbc = JdbcClient.create(dataSource);
        jdbc.sql(
                        switch (Database.of(dataSource)) {
                            case H2 -> "drop trigger if exists domain_event_is_kept";
                            case POSTGRESQL ->
                                    "drop trigger if exists domain_event_is_kept on domain_event";
                        })
                .update();
        return jdbc;
    }
}
