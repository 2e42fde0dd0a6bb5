package org.pirveli.server.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.pirveli.server.engine.personal.ContentKey;

/**
 * A body on disk, gone when closed. It lies there encrypted, with a key that only this process
 * knows and never keeps.
 */
public final class Spooled implements AutoCloseable {

    private static final String PLACE = "spool";

    private final Path file;
    private final ContentKey key;
    private final long bytes;
    private final String sha256;

    Spooled(Path file, ContentKey key, long bytes, String sha256) {
        this.file = file;
        this.key = key;
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    static OutputStream writing(Path file, ContentKey key) throws IOException {
        return key.encrypting(Files.newOutputStream(file), PLACE);
    }

    /** How long it is in clear. */
    public long bytes() {
        return bytes;
    }

    /** Of the clear content, hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The body in clear. */
    public InputStream open() throws IOException {
        return key.opening(Files.newInputStream(file), PLACE);
    }

    /**
     * Lets another program look at it, in a file that is there for as long as that takes. No other
     * way puts it on disk in clear.
     *
     * @throws UncheckedIOException if the disk does not take it
     */
    public void inClear(Consumer<Path> look) {
        try {
            var clear = Files.createTempFile(file.getParent(), Spool.PREFIX, ".part");
            try {
                try (var input = open();
                        var output = Files.newOutputStream(clear)) {
                    input.transferTo(output);
                }
                look.accept(clear);
            } finally {
                Files.deleteIfExists(clear);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
