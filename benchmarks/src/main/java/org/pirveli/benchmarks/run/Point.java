package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.load.Engine;

/** Something long that a server does, and in the midst of which it is killed. */
interface Point {

    /**
     * Prepares it anew, while no server runs.
     *
     * @param run counted from 1
     */
    void prepare(Engine engine, int run) throws SQLException;

    /** Sets it off, or waits until it goes off by itself. */
    void begin(Client client) throws IOException, InterruptedException;

    /** How much there is to do. */
    int all();

    /** How much is done by the server's own word, which may be somewhat late. */
    int done(Client client) throws IOException, InterruptedException;

    /** How much was done by the log. */
    int doneBy(EventLog log);

    /**
     * Waits until all of it is done.
     *
     * @return what was not
     */
    List<String> awaitEnd(Client client) throws IOException, InterruptedException;

    /** Checks the laws of its own, beside those of everything, while no server runs. */
    List<String> check(EventLog log, Connection connection) throws SQLException;

    /** Counts what a server counts itself; 0 before it has counted anything. */
    static int count(Client client, String path) throws IOException, InterruptedException {
        var answer = client.get("admin", "/actuator/metrics/" + path);
        return answer.isDone()
                ? (int) answer.json().path("measurements").path(0).path("value").doubleValue()
                : 0;
    }
}
