package org.pirveli.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.pirveli.server.backup.Manifest.Content;
import org.pirveli.server.backup.Manifest.Part;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.spool.Sha256;
import tools.jackson.core.JacksonException;

/** A folder that holds one backup. */
final class BackupFolder {

    private static final String MANIFEST = "manifest.json";
    private static final String UNFINISHED = "manifest.new";

    private final Path folder;
    private final List<Path> begun = new ArrayList<>();

    private BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the parts of a backup into its folder. */
    @FunctionalInterface
    interface Writer {

        /** Writes them, and says what they are. */
        Manifest write(BackupFolder folder) throws Exception;
    }

    /**
     * Makes a backup in a folder that is empty or not there yet. Should it fail, what was begun is
     * taken away.
     *
     * @throws BackupRefused if there is anything in the folder
     * @throws BackupFailed if it could not be made whole
     */
    static Manifest make(Path path, Writer writer) {
        var folder = new BackupFolder(path.toAbsolutePath().normalize());
        folder.open();
        try {
            var manifest = writer.write(folder);
            folder.close(manifest);
            return manifest;
        } catch (BackupRefused refused) {
            folder.takeAway();
            throw refused;
        } catch (Exception failure) {
            folder.takeAway();
            throw new BackupFailed(
                    "The backup in "
                            + folder.folder
                            + " could not be made, and what was begun of it was taken away",
                    failure);
        }
    }

    private void open() {
        try {
            Files.createDirectories(folder);
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new BackupRefused(
                            "There is something in "
                                    + folder
                                    + " already. Name a folder that is empty or not there yet: a"
                                    + " backup never takes the place of another one.");
                }
            }
        } catch (IOException refused) {
            throw new BackupRefused("The folder " + folder + " cannot be made: " + refused);
        }
    }

    /** A file to be written, known as a part of this backup. */
    Path begin(String name) {
        var file = folder.resolve(name);
        begun.add(file);
        return file;
    }

    /** The file is whole: has it on the disk, and reads it once more for its digest. */
    Part end(String name, String table, List<String> columns, long rows) throws IOException {
        var file = folder.resolve(name);
        force(file);
        return new Part(name, table, columns, rows, Files.size(file), sha256(file));
    }

    private void close(Manifest manifest) throws IOException {
        var unfinished = begin(UNFINISHED);
        begun.add(folder.resolve(MANIFEST));
        try (OutputStream output = Files.newOutputStream(unfinished)) {
            RestJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(output, manifest);
        }
        force(unfinished);
        Files.move(unfinished, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void takeAway() {
        for (var file : begun) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                // without a manifest nobody takes it for a backup
            }
        }
    }

    /** A backup that was found to be whole. */
    record Whole(Path folder, Manifest manifest) {

        Path file(Part part) {
            return folder.resolve(part.file());
        }
    }

    /**
     * Reads every file of a backup, and compares it with the manifest.
     *
     * @throws BackupRefused if it is none, is not whole, or was changed
     */
    static Whole checked(Path path, Content... wanted) {
        var folder = path.toAbsolutePath().normalize();
        var manifest = manifest(folder);
        if (manifest.form() != Manifest.FORM) {
            throw new BackupRefused(
                    "The backup in "
                            + folder
                            + " was made by another release in a form that this one does not"
                            + " know. Restore it with the release that made it.");
        }
        if (!List.of(wanted).contains(manifest.content())) {
            throw new BackupRefused(
                    "The backup in "
                            + folder
                            + " is one of "
                            + manifest.content().words()
                            + ", which is not what is asked for.");
        }
        manifest.parts().forEach(part -> check(folder, part));
        return new Whole(folder, manifest);
    }

    private static Manifest manifest(Path folder) {
        var file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(
                    "There is no whole backup in "
                            + folder
                            + ": its manifest.json is missing, so it was cut short, or was never"
                            + " one. Use another backup.");
        }
        try (var input = Files.newInputStream(file)) {
            return RestJson.MAPPER.readValue(input, Manifest.class);
        } catch (IOException | JacksonException unreadable) {
            throw new BackupRefused(
                    "The manifest.json in " + folder + " cannot be read: use another backup.");
        }
    }

    private static void check(Path folder, Part part) {
        var file = folder.resolve(part.file());
        if (!folder.equals(file.normalize().getParent())) {
            throw new BackupRefused("The manifest in " + folder + " names a file elsewhere.");
        }
        try {
            if (Files.size(file) != part.bytes() || !sha256(file).equals(part.sha256())) {
                throw new BackupRefused(
                        "The file "
                                + file
                                + " is not what it was when the backup was made: it was cut short"
                                + " or changed. Nothing was restored; use another backup.");
            }
        } catch (IOException missing) {
            throw new BackupRefused(
                    "The file "
                            + file
                            + " of the backup cannot be read. Nothing was restored; use another"
                            + " backup.");
        }
    }

    private static String sha256(Path file) throws IOException {
        var digest = Sha256.begin();
        try (var input = new DigestInputStream(Files.newInputStream(file), digest)) {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
