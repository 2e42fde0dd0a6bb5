package org.pirveli.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pirveli.server.backup.Manifest.Part;

/**
 * Who was erased, and when: ids alone, so that it may be copied often and kept for ever.
 *
 * @param erased by the subject
 */
record Ledger(Map<UUID, Instant> erased) {

    static final String FILE = "erased.csv";

    /** As it stands in a store of keys. */
    static Ledger of(Connection keys) throws SQLException {
        try (var statement = keys.createStatement();
                var rows =
                        statement.executeQuery(
                                "select subject_id, erased_at from erased_subject")) {
            var erased = new TreeMap<UUID, Instant>();
            while (rows.next()) {
                erased.put(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, OffsetDateTime.class).toInstant());
            }
            return new Ledger(erased);
        }
    }

    /** As it stands in a backup. */
    static Ledger in(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve(FILE))) {
            return new Ledger(
                    lines.map(line -> line.split(",", 2))
                            .collect(
                                    Collectors.toMap(
                                            cells -> UUID.fromString(cells[0]),
                                            cells -> Instant.parse(cells[1]))));
        }
    }

    Part writtenTo(BackupFolder folder) throws IOException {
        Files.write(
                folder.begin(FILE),
                erased.entrySet().stream()
                        .map(each -> each.getKey() + "," + each.getValue())
                        .toList());
        return folder.end(FILE, "", List.of(), erased.size());
    }

    /**
     * Enters into a store of keys whoever is missing there, and destroys whatever keys of erased
     * persons it holds.
     *
     * @return how many keys it held
     */
    int replayedIn(Connection keys) throws SQLException {
        var known = of(keys).erased();
        try (var insert =
                        keys.prepareStatement(
                                "insert into erased_subject (subject_id, erased_at) values (?, ?)");
                var delete =
                        keys.prepareStatement(
                                "delete from subject_key where subject_id in"
                                        + " (select subject_id from erased_subject)")) {
            for (var each : erased.entrySet()) {
                if (!known.containsKey(each.getKey())) {
                    insert.setObject(1, each.getKey());
                    insert.setObject(2, each.getValue().atOffset(ZoneOffset.UTC));
                    insert.executeUpdate();
                }
            }
            return delete.executeUpdate();
        }
    }
}
