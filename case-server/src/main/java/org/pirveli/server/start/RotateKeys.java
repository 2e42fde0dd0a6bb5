package org.pirveli.server.start;

import java.util.Arrays;
import org.pirveli.server.engine.personal.KeyRotation;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Has every person's key wrapped by a new master key, beside running servers or without any. */
public final class RotateKeys {

    private static final String ASKED = "--pirveli.command=" + KeyRotation.COMMAND;

    private RotateKeys() {}

    /** Whether the command line wants this. */
    public static boolean isAskedFor(String... args) {
        return Arrays.asList(args).contains(ASKED);
    }

    /**
     * Rotates, and says what it did.
     *
     * @return the exit code: 0 if all went well
     */
    public static int run(String... args) {
        var log = LoggerFactory.getLogger(RotateKeys.class);
        try (var context =
                new SpringApplicationBuilder(EngineAlone.class)
                        .web(WebApplicationType.NONE)
                        .properties("pirveli.processing=false")
                        .run(args)) {
            log.info(
                    "Wrapped {} keys by a new master key",
                    context.getBean(KeyRotation.class).run());
            return 0;
        } catch (RuntimeException failure) {
            log.error("The keys are not rotated", failure);
            return 1;
        }
    }
}
