package org.pirveli.server.engine.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.pirveli.api.casework.SubjectId;

/**
 * The key that wraps all others: a Tink keyset in a file, of which the primary key wraps, and the
 * others still open what they wrapped.
 */
final class MasterKey {

    /** Tink puts a byte and the number of the key before what it encrypts. */
    private static final int PREFIX = 5;

    private final Path file;
    private volatile Keyset keyset;

    private record Keyset(KeysetHandle handle, Aead aead) {

        static Keyset of(KeysetHandle handle) throws GeneralSecurityException {
            return new Keyset(handle, handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        }
    }

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink knows its own", e);
        }
    }

    /**
     * Reads the file.
     *
     * @param mayMake whether a new key is made if there is no file
     * @throws IllegalStateException if there is none, or it holds no keys
     */
    MasterKey(Path file, boolean mayMake) {
        this.file = file;
        if (mayMake && !Files.exists(file)) {
            make(file);
        }
        this.keyset = read();
    }

    /** A person's key as it may be stored. */
    byte[] wrapped(SubjectId subject, byte[] key) {
        try {
            return keyset.aead().encrypt(key, bound(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key must encrypt", e);
        }
    }

    /**
     * A person's key. If it was wrapped by a newer master key, the file is read again.
     *
     * @throws IllegalStateException if it is not this person's, or was wrapped by no key of the
     *     file
     */
    byte[] opened(SubjectId subject, byte[] wrapped) {
        try {
            return keyset.aead().decrypt(wrapped, bound(subject));
        } catch (GeneralSecurityException _) {
            keyset = read();
        }
        try {
            return keyset.aead().decrypt(wrapped, bound(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of subject "
                            + subject
                            + " cannot be opened by the master key in "
                            + file,
                    e);
        }
    }

    /** Whether a stored key was wrapped by the newest master key. */
    boolean isPrimaryOf(byte[] wrapped) {
        return numberIn(wrapped) == keyset.handle().getPrimary().getId();
    }

    /** Adds a key that wraps from now on, and keeps the file. */
    void renew() {
        try {
            keep(
                    KeysetHandle.newBuilder(keyset.handle())
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key can be added", e);
        }
    }

    /**
     * Takes away the keys by which nothing is wrapped any more, and keeps the file.
     *
     * @param used their numbers
     */
    void forgetAllBut(Set<Integer> used) {
        try {
            var fewer = KeysetHandle.newBuilder(keyset.handle());
            var handle = keyset.handle();
            for (int i = handle.size() - 1; i >= 0; i--) {
                if (!handle.getAt(i).isPrimary() && !used.contains(handle.getAt(i).getId())) {
                    fewer.deleteAt(i);
                }
            }
            keep(fewer.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys can be taken away", e);
        }
    }

    /** The number of the key that wraps. */
    int primary() {
        return keyset.handle().getPrimary().getId();
    }

    private static int numberIn(byte[] wrapped) {
        return wrapped.length < PREFIX ? 0 : ByteBuffer.wrap(wrapped).getInt(1);
    }

    private void keep(KeysetHandle handle) throws GeneralSecurityException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            write(beside, handle);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be kept in " + file, e);
        }
        keyset = Keyset.of(handle);
    }

    /** Whoever comes second uses the first one's. */
    private static void make(Path file) {
        try {
            var directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            var beside = Files.createTempFile(directory, file.getFileName().toString(), ".new");
            Files.delete(beside);
            write(
                    beside,
                    KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
            try {
                Files.createLink(file, beside);
            } catch (FileAlreadyExistsException _) {
                // made by another node in this moment
            } finally {
                Files.delete(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no master key can be made in " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key can be made", e);
        }
    }

    /** For the server's user alone, where the system knows of such. */
    private static void write(Path file, KeysetHandle handle)
            throws IOException, GeneralSecurityException {
        var text =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var mine =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        mine)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Keyset read() {
        try {
            return Keyset.of(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file),
                            RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "The master key cannot be read from "
                            + file
                            + ". Without it no personal text can be opened: put back the file, or"
                            + " name its place by pirveli.keys.master.",
                    unusable);
        }
    }

    private static byte[] bound(SubjectId subject) {
        return ("key of " + subject).getBytes(StandardCharsets.UTF_8);
    }
}
