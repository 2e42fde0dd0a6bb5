package org.pirveli.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A file of H2, as the server makes it.
 *
 * @param folder of its own
 */
public record H2Store(Path folder) implements Store {

    private static final String FILE = "pirveli";
    private static final String KEYS = FILE + "-keys";

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public List<String> serverArguments() {
        return List.of("--pirveli.data-dir=" + folder);
    }

    @Override
    public String url() {
        return url(folder.resolve(FILE));
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url(), "sa", "");
    }

    @Override
    public Connection openAsLeft() throws SQLException, IOException {
        return openCopy(FILE);
    }

    @Override
    public Connection openKeys() throws SQLException {
        return DriverManager.getConnection(url(folder.resolve(KEYS)), "sa", "");
    }

    @Override
    public Connection openKeysAsLeft() throws SQLException, IOException {
        return openCopy(KEYS);
    }

    @Override
    public Path masterKey() {
        return folder.resolve(FILE + "-master-key.json");
    }

    private Connection openCopy(String file) throws SQLException, IOException {
        var copy = Files.createDirectories(folder.resolve("as-left"));
        Files.copy(
                folder.resolve(file + ".mv.db"),
                copy.resolve(file + ".mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        return DriverManager.getConnection(url(copy.resolve(file)), "sa", "");
    }

    @Override
    public Duration cpu() {
        return Duration.ZERO;
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=2000;DB_CLOSE_ON_EXIT=FALSE";
    }
}
