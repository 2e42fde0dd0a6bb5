package org.pirveli.server.backup;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a backup is made of. It is written last: a folder without it is none.
 *
 * @param form of the backup itself
 * @param madeAt by the machine's clock
 * @param migrations by which the tables had come about, each with its version and checksum
 */
record Manifest(
        int form,
        Content content,
        String database,
        Instant madeAt,
        List<String> migrations,
        List<Part> parts) {

    static final int FORM = 1;

    /** The same with one more file. */
    Manifest with(Part more) {
        return new Manifest(
                form,
                content,
                database,
                madeAt,
                migrations,
                Stream.concat(parts.stream(), Stream.of(more)).toList());
    }

    /** What is backed up apart from what. */
    enum Content {
        /** The log, and everything that is derived from it. */
        DATABASE("the database"),

        /** The keys of persons, and the ledger. */
        KEYS("the keys of persons"),

        /** Who was erased, and nothing else. */
        LEDGER("the ledger of erased persons");

        private final String words;

        Content(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A file of the backup.
     *
     * @param table of which it holds the rows; empty if it is a whole database, or the ledger
     * @param columns of the table, in the order of the file
     * @param rows how many rows there are
     * @param sha256 hexadecimal
     */
    record Part(
            String file,
            String table,
            List<String> columns,
            long rows,
            long bytes,
            String sha256) {}
}
