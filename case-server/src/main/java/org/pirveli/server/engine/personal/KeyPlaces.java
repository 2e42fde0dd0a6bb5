package org.pirveli.server.engine.personal;

import java.nio.file.Path;

/**
 * Where the keys lie that nobody named a place for: beside the database, as one tries things out.
 *
 * @param databaseUrl of the database whose texts they open
 * @param dataDir for whatever has no place of its own
 */
public record KeyPlaces(String databaseUrl, Path dataDir) {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String STORE = "-keys";
    private static final String MASTER = "-master-key.json";

    /** On H2 a database of their own; on PostgreSQL the same one, where they have a schema. */
    String store() {
        return isH2() ? named(STORE) + options() : databaseUrl;
    }

    Path master() {
        return file(MASTER);
    }

    /**
     * A file beside that of H2, or in the directory of data.
     *
     * @param ending what follows the name of the database
     */
    public Path file(String ending) {
        return databaseUrl.startsWith(H2_FILE)
                ? Path.of(named(ending).substring(H2_FILE.length()))
                : dataDir.resolve("pirveli" + ending);
    }

    private boolean isH2() {
        return databaseUrl.startsWith("jdbc:h2:");
    }

    private String named(String ending) {
        return databaseUrl.substring(0, optionsBegin()) + ending;
    }

    private String options() {
        return databaseUrl.substring(optionsBegin());
    }

    private int optionsBegin() {
        int begin = databaseUrl.indexOf(';');
        return begin < 0 ? databaseUrl.length() : begin;
    }
}
