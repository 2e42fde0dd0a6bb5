package org.pirveli.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.backup.BackupFolder.Whole;
import org.pirveli.server.backup.Manifest.Content;
import org.springframework.core.env.Environment;

/**
 * Restores backups into empty stores. Whoever was erased stays erased: the ledger, as far as any
 * store or backup at hand knows it, is replayed over the restored keys before anything else, and
 * the views are made anew from the log by the next start, since those of the backup may still know
 * by what an erased person was recognised.
 */
public final class Restores {

    private static final String FROM = "pirveli.restore.from";
    private static final String KEYS_FROM = "pirveli.restore.keys-from";
    private static final String LEDGER_FROM = "pirveli.restore.ledger-from";

    private final Environment environment;

    /**
     * Prepares to restore.
     *
     * @param environment which says where the stores are, and where their backups lie
     */
    public Restores(Environment environment) {
        this.environment = environment;
    }

    /**
     * Restores what is asked for. Every backup is read and compared with its manifest, and every
     * store is looked at, before any of them is touched.
     *
     * @return what was done, in words
     * @throws BackupRefused if a backup is not whole, or a store is not empty
     * @throws BackupFailed if a store could not be restored
     */
    public List<String> restore() {
        var database = checked(FROM, Content.DATABASE);
        var keys = checked(KEYS_FROM, Content.KEYS);
        var ledgers = ledgers();
        if (database == null && keys == null && ledgers.isEmpty()) {
            throw new BackupRefused(
                    "Say what is to be restored: --%s=FOLDER for the database, --%s=FOLDER for the keys of persons, --%s=FOLDER,… for the ledger of erased persons."
                            .formatted(FROM, KEYS_FROM, LEDGER_FROM));
        }
        check(database, Address::ofDatabase);
        check(keys, Address::ofKeys);
        var done = new ArrayList<String>();
        if (keys != null) {
            restore(keys, Address.ofKeys(environment), restored -> replay(ledgers, restored), done);
        } else if (!ledgers.isEmpty()) {
            replay(ledgers, done);
        }
        if (database != null) {
            restore(database, Address.ofDatabase(environment), Restores::startAnew, done);
        }
        return done;
    }

    private @Nullable Whole checked(String setting, Content content) {
        var folder = environment.getProperty(setting);
        return folder == null || folder.isBlank()
                ? null
                : BackupFolder.checked(Path.of(folder), content);
    }

    /** That of a backup of the keys counts as well: more of them never hurt. */
    private List<Ledger> ledgers() {
        return Arrays.stream(environment.getProperty(LEDGER_FROM, "").split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .map(folder ->
                        BackupFolder.checked(Path.of(folder), Content.LEDGER, Content.KEYS)
                                .folder())
                .map(Restores::ledger)
                .toList();
    }

    private static Ledger ledger(Path folder) {
        try {
            return Ledger.in(folder);
        } catch (IOException | RuntimeException unreadable) {
            throw new BackupRefused(
                    "The ledger in " + folder + " cannot be read: use another one.");
        }
    }

    /** Which of the two stores. */
    private interface Place {

        Address in(Environment environment);
    }

    private void check(@Nullable Whole backup, Place place) {
        if (backup == null) {
            return;
        }
        try {
            place.in(environment).copy().check(backup);
        } catch (BackupRefused refused) {
            throw refused;
        } catch (Exception unreachable) {
            throw new BackupFailed(
                    "Where it is to be restored cannot be looked at, and nothing was restored",
                    unreachable);
        }
    }

    private static void restore(
            Whole backup, Address address, StoreCopy.Finish finish, List<String> done) {
        var what = backup.manifest().content().words();
        try {
            address.copy().restore(backup, finish);
        } catch (Exception failure) {
            throw new BackupFailed(
                    "Of %s nothing was restored (before that: %s)"
                            .formatted(what, done.isEmpty() ? "nothing" : String.join("; ", done)),
                    failure);
        }
        done.add(
                "restored %s as of %s from %s"
                        .formatted(what, backup.manifest().madeAt(), backup.folder()));
    }

    private void replay(List<Ledger> ledgers, List<String> done) {
        try (var keys = Address.ofKeys(environment).open()) {
            keys.setAutoCommit(false);
            replay(ledgers, keys);
            keys.commit();
        } catch (SQLException failure) {
            throw new BackupFailed("The ledger was not replayed, and nothing restored", failure);
        }
        done.add("replayed the ledger of erased persons");
    }

    private static void replay(List<Ledger> ledgers, Connection keys) throws SQLException {
        Ledger.of(keys).replayedIn(keys);
        for (var ledger : ledgers) {
            ledger.replayedIn(keys);
        }
    }

    /** The nodes that followed the log are gone, and the views are of no version. */
    private static void startAnew(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate("update token_entry set owner = null");
            statement.executeUpdate("update view_state set version = 0");
        }
    }
}
