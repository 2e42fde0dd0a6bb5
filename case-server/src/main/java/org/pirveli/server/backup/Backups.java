package org.pirveli.server.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.backup.Manifest.Content;
import org.springframework.core.env.Environment;

/**
 * Makes backups while the office works: of the database, of the store of keys, and of the ledger of
 * erased persons, each into a folder of its own.
 */
public final class Backups {

    private static final String TO = "pirveli.backup.to";
    private static final String KEYS_TO = "pirveli.backup.keys-to";
    private static final String LEDGER_TO = "pirveli.backup.ledger-to";

    private final Environment environment;

    /**
     * Prepares to make some.
     *
     * @param environment which says where the stores are, and where their backups go
     */
    public Backups(Environment environment) {
        this.environment = environment;
    }

    /**
     * A backup that was made.
     *
     * @param content in words
     * @param bytes in all
     */
    public record Made(String content, Path folder, int files, long bytes) {}

    /**
     * Makes them. The keys come after the database, so that they open all that is in it.
     *
     * @throws BackupRefused if it is not said whereto, or there is something already
     * @throws BackupFailed if one could not be made whole
     */
    public List<Made> make() {
        var to = folder(TO);
        var keysTo = folder(KEYS_TO);
        var ledgerTo = folder(LEDGER_TO);
        var folders = Stream.of(to, keysTo, ledgerTo).flatMap(Stream::ofNullable).toList();
        checkApart(folders);
        var made = new ArrayList<Made>();
        if (to != null) {
            made.add(
                    made(
                            to,
                            folder ->
                                    Address.ofDatabase(environment)
                                            .copy()
                                            .copy(folder, Content.DATABASE)));
        }
        if (keysTo != null) {
            made.add(made(keysTo, this::copyKeys));
        }
        if (ledgerTo != null) {
            made.add(made(ledgerTo, this::copyLedger));
        }
        return made;
    }

    private static void checkApart(List<Path> folders) {
        if (folders.isEmpty()) {
            throw new BackupRefused(
                    "Say what is to be backed up, and whereto: --%s=FOLDER for the database, --%s=FOLDER for the keys of persons, --%s=FOLDER for the ledger of erased persons."
                            .formatted(TO, KEYS_TO, LEDGER_TO));
        }
        for (int one = 0; one < folders.size(); one++) {
            for (int other = 0; other < folders.size(); other++) {
                if (one != other && folders.get(one).startsWith(folders.get(other))) {
                    throw new BackupRefused(
                            "The keys are kept apart from what they open, and so are the backups:"
                                    + " name folders of which none lies in another.");
                }
            }
        }
    }

    private Manifest copyKeys(BackupFolder folder) throws Exception {
        var address = Address.ofKeys(environment);
        var manifest = address.copy().copy(folder, Content.KEYS);
        try (var keys = address.open()) {
            return manifest.with(Ledger.of(keys).writtenTo(folder));
        }
    }

    private Manifest copyLedger(BackupFolder folder) throws Exception {
        try (var keys = Address.ofKeys(environment).open()) {
            return new Manifest(
                    Manifest.FORM,
                    Content.LEDGER,
                    "",
                    Address.momentOf(keys),
                    List.of(),
                    List.of(Ledger.of(keys).writtenTo(folder)));
        }
    }

    private static Made made(Path path, BackupFolder.Writer writer) {
        var manifest = BackupFolder.make(path, writer);
        return new Made(
                manifest.content().words(),
                path,
                manifest.parts().size(),
                manifest.parts().stream().mapToLong(Manifest.Part::bytes).sum());
    }

    private @Nullable Path folder(String setting) {
        var folder = environment.getProperty(setting);
        return folder == null || folder.isBlank()
                ? null
                : Path.of(folder).toAbsolutePath().normalize();
    }
}
