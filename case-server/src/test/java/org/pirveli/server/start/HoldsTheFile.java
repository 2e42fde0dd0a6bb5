package org.pirveli.server.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** Another process that has the database file open, until it is killed. */
final class HoldsTheFile {

    private HoldsTheFile() {}

    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + args[0], "sa", "")) {
            Files.writeString(Path.of(args[0] + ".held"), connection.getCatalog());
            new CountDownLatch(1).await();
        }
    }
}
