package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.benchmarks.check.Acknowledgements;
import org.pirveli.benchmarks.check.DeadlineRows;
import org.pirveli.benchmarks.check.DecisionRows;
import org.pirveli.benchmarks.check.Escalations;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.check.Sequences;
import org.pirveli.benchmarks.check.Tables;
import org.pirveli.benchmarks.check.TextOpener;
import org.pirveli.benchmarks.ledger.Ledger;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;

/** Looks into the database: does it hold what it should? */
record Inspection(Store store, Ledger ledger, Server.Recipe recipe) {

    /** Right after a kill, before any server has touched it again. */
    List<String> asLeft() throws IOException, SQLException {
        try (var connection = store.openAsLeft();
                var keys = store.openKeysAsLeft()) {
            var log = EventLog.read(connection).opened(TextOpener.read(keys, store.masterKey()));
            var wrong = new ArrayList<String>();
            wrong.addAll(Acknowledgements.check(ledger.trials(), log));
            wrong.addAll(Sequences.check(log));
            wrong.addAll(DecisionRows.check(log, connection));
            return wrong;
        }
    }

    /**
     * Once everything has settled and no server runs. Rebuilds the views by the server's own
     * command, and compares.
     *
     * @param settled up to when there was time to raise what fell due
     */
    List<String> settled(Instant settled) throws IOException, SQLException, InterruptedException {
        var wrong = new ArrayList<String>();
        Tables live;
        try (var connection = store.open();
                var keys = store.openKeys()) {
            var log = EventLog.read(connection).opened(TextOpener.read(keys, store.masterKey()));
            wrong.addAll(Acknowledgements.check(ledger.trials(), log));
            wrong.addAll(Sequences.check(log));
            wrong.addAll(DecisionRows.check(log, connection));
            wrong.addAll(Escalations.check(log, settled));
            wrong.addAll(DeadlineRows.check(log, connection));
            live = Tables.views(connection);
        }
        var _ = recipe.runToEnd(store, "--pirveli.command=rebuild-views");
        try (var connection = store.open()) {
            wrong.addAll(live.differences(Tables.views(connection)));
        }
        return wrong;
    }
}
