package org.pirveli.server.harness;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Writes what is logged into a file, with all that came with it. Begun once a server is there: each
 * that starts may throw out whoever listened before.
 */
public final class ServerLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final FileAppender<ILoggingEvent> appender = new FileAppender<>();

    private ServerLog(Path file) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setPattern("%date %level %logger %mdc %msg%n%ex");
        encoder.start();
        appender.setContext(root.getLoggerContext());
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        root.addAppender(appender);
    }

    /** Adds to a file from now on. */
    public static ServerLog into(Path file) {
        return new ServerLog(file);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
