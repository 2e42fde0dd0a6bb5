package org.pirveli.audit.note;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A private key in a file that only its owner can read. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * Writes a key.
     *
     * @throws IOException if the file is there already, or cannot be made
     */
    public static void create(Path file, SigningKey key) throws IOException {
        Files.createFile(file, ownersAlone());
        Files.writeString(file, key.secretText() + "\n");
    }

    /**
     * Reads a key.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds no key
     */
    public static SigningKey read(Path file) throws IOException {
        return SigningKey.parse(Files.readString(file));
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
