package org.pirveli.server.start;

import org.pirveli.server.engine.personal.KeyRotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has every person's key wrapped by a new master key, beside running servers or without any. */
final class RotateKeys {

    private static final Logger log = LoggerFactory.getLogger(RotateKeys.class);

    private RotateKeys() {}

    /**
     * Rotates, and says what it did.
     *
     * @return the exit code: 0 if all went well
     */
    static int run(String... args) {
        try (var engine = EngineAlone.atRest(args)) {
            log.info(
                    "Wrapped {} keys by a new master key", engine.getBean(KeyRotation.class).run());
            return 0;
        } catch (RuntimeException failure) {
            log.error("The keys are not rotated", failure);
            return 1;
        }
    }
}
