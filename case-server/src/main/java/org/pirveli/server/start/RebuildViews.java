package org.pirveli.server.start;

import org.pirveli.server.engine.processing.RequestedRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the views from the log, beside running servers or without any. */
final class RebuildViews {

    private static final Logger log = LoggerFactory.getLogger(RebuildViews.class);

    private RebuildViews() {}

    /**
     * Rebuilds, and says what it did.
     *
     * @return the exit code: 0 if all went well
     */
    static int run(String... args) {
        try (var engine = EngineAlone.atRest(args)) {
            long begun = System.nanoTime();
            var done = engine.getBean(RequestedRebuild.class).run();
            log.info(
                    "Rebuilt the views from {} events of {} cases, up to position {} of the log, in"
                            + " {} ms",
                    done.events(),
                    done.cases(),
                    done.position(),
                    (System.nanoTime() - begun) / 1_000_000);
            return 0;
        } catch (RuntimeException failure) {
            log.error("The views are not rebuilt", failure);
            return 1;
        }
    }
}
