package org.pirveli.server.engine.log;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses on H2 to change the log; PostgreSQL has a function of its own for it. */
public final class HistoryIsKept implements Trigger {

    /** That of PostgreSQL: restrict violation. */
    private static final String REFUSED = "23001";

    /** Always refuses. */
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        throw new SQLException(
                "domain_event is kept for ever: nothing in it is changed or taken away", REFUSED);
    }
}
