package org.pirveli.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.pirveli.server.backup.BackupFolder.Whole;

/** By which migrations tables came about: a backup goes back into the very same tables. */
final class SchemaHistory {

    static final String TABLE = "flyway_schema_history";

    private SchemaHistory() {}

    /** Of a database, in the order of the versions. */
    static List<String> of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select \"version\", \"checksum\" from \""
                                        + TABLE
                                        + "\" where \"success\" and \"version\" is not null")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(line(rows.getString(1), rows.getInt(2)));
            }
            return found.stream().sorted().toList();
        }
    }

    /**
     * Compares with those of this release, and changes nothing.
     *
     * @throws BackupRefused if they are not the same
     */
    static void check(Whole backup, Flyway release) {
        var known =
                Arrays.stream(release.info().all())
                        .filter(each -> each.getVersion() != null)
                        .map(SchemaHistory::line)
                        .sorted()
                        .toList();
        if (!known.equals(backup.manifest().migrations())) {
            throw new BackupRefused(
                    "The backup in "
                            + backup.folder()
                            + " was made by a release with other tables. Restore it with the"
                            + " release that made it; a newer one brings the tables up to date"
                            + " when it starts.");
        }
    }

    private static String line(MigrationInfo info) {
        var checksum = info.getResolvedChecksum();
        return line(info.getVersion().getVersion(), Objects.requireNonNullElse(checksum, 0));
    }

    private static String line(String version, int checksum) {
        return "V" + version + " " + checksum;
    }
}
