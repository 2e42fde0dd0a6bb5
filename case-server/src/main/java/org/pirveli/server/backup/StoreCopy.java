package org.pirveli.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.pirveli.server.backup.BackupFolder.Whole;
import org.pirveli.server.backup.Manifest.Content;

/** Copies a database of one kind into a folder, and back. */
sealed interface StoreCopy permits H2Copy, PostgresCopy {

    /** Done with what was restored, before anybody else sees it. */
    @FunctionalInterface
    interface Finish {

        void finish(Connection restored) throws SQLException;
    }

    /** Copies everything as it is at one moment, while others write. */
    Manifest copy(BackupFolder folder, Content content) throws Exception;

    /**
     * Makes sure that a backup can be restored here, and touches nothing.
     *
     * @throws BackupRefused if there is anything in the database, or the backup is of another kind
     */
    void check(Whole backup) throws Exception;

    /** Restores all of it, or nothing. */
    void restore(Whole backup, Finish finish) throws Exception;
}
