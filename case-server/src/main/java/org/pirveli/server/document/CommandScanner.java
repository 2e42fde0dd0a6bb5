package org.pirveli.server.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.spool.Spooled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a program of the machine, such as {@code clamdscan --fdpass --no-summary}. */
final class CommandScanner implements DocumentScanner {

    private static final Logger log = LoggerFactory.getLogger(CommandScanner.class);
    private static final int CLEAN = 0;
    private static final int INFECTED = 1;

    private final List<String> command;
    private final Duration patience;

    CommandScanner(List<String> command, Duration patience) {
        this.command = List.copyOf(command);
        this.patience = patience;
    }

    @Override
    public void scan(Spooled body) {
        body.inClear(this::scan);
    }

    private void scan(Path file) {
        int verdict = verdictOn(file);
        if (verdict == INFECTED) {
            throw new Refused(RefusalCode.DOCUMENT_INFECTED);
        }
        if (verdict != CLEAN) {
            log.warn("The scanner of documents ended with {}; nothing is taken in", verdict);
            throw new Refused(RefusalCode.SCANNER_UNAVAILABLE);
        }
    }

    private int verdictOn(Path file) {
        var line = new ArrayList<>(command);
        line.add(file.toAbsolutePath().toString());
        try {
            var process =
                    new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    return process.exitValue();
                }
                log.warn("The scanner of documents did not come to an end within {}", patience);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException missing) {
            log.warn("The scanner of documents cannot be run: {}", command.getFirst());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Refused(RefusalCode.SCANNER_UNAVAILABLE);
    }
}
