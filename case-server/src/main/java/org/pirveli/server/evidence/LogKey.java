package org.pirveli.server.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Trust;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.KeyFile;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.SigningKey;
import org.pirveli.audit.note.VerifierKey;

/** The key that signs in the name of the log, and those that did before it. */
public final class LogKey {

    /** The log of somebody who only tries it out; no such domain can ever be registered. */
    private static final String EVALUATION = "pirveli.invalid/evaluation";

    private final SigningKey key;
    private final List<VerifierKey> known;

    private LogKey(SigningKey key, List<VerifierKey> former) {
        this.key = key;
        var all = new ArrayList<VerifierKey>();
        all.add(key.verifier());
        all.addAll(former);
        this.known = List.copyOf(all);
    }

    /**
     * Reads the files.
     *
     * @param file of the private key
     * @param mayMake whether a new key is made if there is no file
     * @param former the file of the public keys of before, if there were any
     * @throws IllegalStateException if a file is not there, or holds no key of a log
     */
    static LogKey read(Path file, boolean mayMake, @Nullable Path former) {
        if (mayMake && !Files.exists(file)) {
            make(file);
        }
        return new LogKey(signing(file), former == null ? List.of() : keysIn(former));
    }

    /** The name of the log: that of its key. */
    public String origin() {
        return key.verifier().name();
    }

    /** The public halves, the one that signs now first. */
    public List<VerifierKey> known() {
        return known;
    }

    /** Signs a text in the name of the log. */
    public SignedNote sign(String text) {
        // a log's signature does not tell when
        return key.sign(text, Instant.EPOCH);
    }

    /** Whether a checkpoint of this log was signed by its key, or by one of before. */
    boolean signed(SignedNote note, Checkpoint checkpoint) {
        return new Trust(known).signed(note, checkpoint);
    }

    private static SigningKey signing(Path file) {
        try {
            var key = KeyFile.read(file);
            if (key.verifier().kind() != KeyKind.LOG) {
                throw new IllegalArgumentException("it is the key of a witness");
            }
            return key;
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "The key of the log cannot be read from "
                            + file
                            + ". Make one by pirveli-verify.jar new-key, or name its place by"
                            + " pirveli.seal.key.",
                    unusable);
        }
    }

    private static List<VerifierKey> keysIn(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(VerifierKey::parse)
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "The former keys of the log cannot be read from " + file, unusable);
        }
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
            KeyFile.create(beside, SigningKey.generate(EVALUATION, KeyKind.LOG));
            try {
                Files.createLink(file, beside);
            } catch (FileAlreadyExistsException _) {
                // made by another node in this moment
            } finally {
                Files.delete(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no key of the log can be made in " + file, e);
        }
    }
}
