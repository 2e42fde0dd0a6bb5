package org.pirveli.server.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.engine.personal.ContentKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Where a body waits on disk, encrypted, until all of it is there and looked through. */
@Component
public final class Spool implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(Spool.class);
    static final String PREFIX = "body-";
    private static final Duration SURELY_LEFT_OVER = Duration.ofHours(1);

    private final Path directory;
    private final DatabaseTime machine;

    Spool(EngineSettings settings, DatabaseTime machine) {
        this.machine = machine;
        this.directory = settings.dataDir().resolve("spool");
    }

    /**
     * Takes a body in.
     *
     * @param limit in bytes
     * @throws Refused if it is larger
     * @throws IOException if it breaks off
     * @throws UncheckedIOException if the disk does not take it
     */
    public Spooled take(InputStream body, long limit) throws IOException {
        var file = newFile();
        try {
            return spooled(body, limit, file);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private Path newFile() {
        try {
            return Files.createTempFile(Files.createDirectories(directory), PREFIX, ".part");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Spooled spooled(InputStream body, long limit, Path file) throws IOException {
        var digest = Sha256.begin();
        var buffer = new byte[64 * 1024];
        var key = ContentKey.passing();
        long bytes = 0;
        try (var output = Spooled.writing(file, key)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw tooLarge(limit);
                }
                digest.update(buffer, 0, read);
                write(output, buffer, read);
            }
        }
        return new Spooled(file, key, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static void write(OutputStream output, byte[] buffer, int length) {
        try {
            output.write(buffer, 0, length);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What is larger than this is not taken in. */
    public static Refused tooLarge(long limit) {
        return new Refused(RefusalCode.CONTENT_TOO_LARGE, Map.of("maximumBytes", limit));
    }

    /** Clears away what a killed process left; what is younger may be another node's. */
    @Override
    public void afterPropertiesSet() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        var before = machine.instant().minus(SURELY_LEFT_OVER);
        try (Stream<Path> files = Files.list(directory)) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().startsWith(PREFIX)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                    log.info("Cleared away the rest of a body that never arrived");
                }
            }
        }
    }
}
