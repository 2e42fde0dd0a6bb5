package org.pirveli.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;

/** A client that writes rows. */
public final class FloorPlace implements Pace.Place {

    private final Floor floor;
    private final Connection connection;

    /** Opens its connection. */
    public FloorPlace(Floor floor) throws SQLException {
        this.floor = floor;
        this.connection = floor.connect();
    }

    @Override
    public void once() throws SQLException {
        floor.lifecycle(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
