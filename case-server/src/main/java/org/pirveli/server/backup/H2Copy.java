package org.pirveli.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.h2.tools.Restore;
import org.pirveli.server.backup.BackupFolder.Whole;
import org.pirveli.server.backup.Manifest.Content;

/** Copies the file of H2 by H2's own means, which work while others write. */
record H2Copy(Address address) implements StoreCopy {

    private static final String KIND = "H2";
    private static final String NOWHERE = "jdbc:h2:mem:";
    private static final String FILE = "database.zip";
    private static final String PREFIX = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";
    private static final String RESTORING = "-restoring";

    @Override
    public Manifest copy(BackupFolder folder, Content content) throws SQLException, IOException {
        if (!Files.exists(file())) {
            throw new BackupRefused("There is no database in " + file() + " to back up.");
        }
        try (var connection = address.open();
                var statement = connection.createStatement()) {
            var moment = Address.momentOf(connection);
            var migrations = SchemaHistory.of(connection);
            var zip = folder.begin(FILE);
            statement.execute("backup to '" + zip.toString().replace("'", "''") + "'");
            readThrough(zip);
            return new Manifest(
                    Manifest.FORM,
                    content,
                    KIND,
                    moment,
                    migrations,
                    List.of(folder.end(FILE, "", List.of(), 0)));
        }
    }

    /** The checksums of the archive hold to its end. */
    private static void readThrough(Path zip) throws IOException {
        try (var input = new ZipInputStream(Files.newInputStream(zip))) {
            while (input.getNextEntry() != null) {
                input.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void check(Whole backup) {
        if (!backup.manifest().database().equals(KIND)) {
            throw new BackupRefused("The backup in " + backup.folder() + " is not one of H2.");
        }
        SchemaHistory.check(backup, address.migrationsAt().apply(NOWHERE));
        if (Files.exists(file())) {
            throw new BackupRefused(
                    "There is a database in "
                            + file()
                            + " already. A backup never takes the place of one: restore into"
                            + " another directory, or move the file away first.");
        }
    }

    /** Under another name until it is finished, so that a half one is never opened. */
    @Override
    public void restore(Whole backup, Finish finish) throws SQLException, IOException {
        var half = beside(RESTORING);
        Files.deleteIfExists(half);
        var place = half.toAbsolutePath().getParent();
        if (place == null) {
            throw new IOException("The database " + half + " lies in no folder.");
        }
        Files.createDirectories(place);
        var name = half.getFileName().toString();
        Restore.execute(
                backup.file(backup.manifest().parts().getFirst()).toString(),
                place.toString(),
                name.substring(0, name.length() - ENDING.length()));
        try (var connection = address.open(urlOf(half));
                var statement = connection.createStatement()) {
            finish.finish(connection);
            // what the finish took away is to be nowhere in the file
            statement.execute("shutdown compact");
        }
        Files.move(half, file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String urlOf(Path file) {
        var path = file.toString();
        return PREFIX + path.substring(0, path.length() - ENDING.length()) + options();
    }

    private String options() {
        int begin = address.url().indexOf(';');
        return begin < 0 ? "" : address.url().substring(begin);
    }

    private Path file() {
        return beside("");
    }

    private Path beside(String ending) {
        var url = address.url();
        if (!url.startsWith(PREFIX)) {
            throw new BackupRefused(
                    "Of H2, only a database in a file can be backed up and restored: "
                            + PREFIX
                            + "…");
        }
        var path = url.substring(PREFIX.length(), url.length() - options().length());
        var home = System.getProperty("user.home");
        return Path.of((path.startsWith("~/") ? home + path.substring(1) : path) + ending + ENDING)
                .toAbsolutePath()
                .normalize();
    }
}
