package org.pirveli.server.start;

import java.util.Arrays;
import org.pirveli.server.engine.processing.RequestedRebuild;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Rebuilds the views from the log, beside running servers or without any. */
public final class RebuildViews {

    private static final String ASKED = "--pirveli.command=rebuild-views";

    private RebuildViews() {}

    /** Whether the command line wants this. */
    public static boolean isAskedFor(String... args) {
        return Arrays.asList(args).contains(ASKED);
    }

    /**
     * Rebuilds, and says what it did.
     *
     * @return the exit code: 0 if all went well
     */
    public static int run(String... args) {
        try (var context =
                new SpringApplicationBuilder(EngineAlone.class)
                        .web(WebApplicationType.NONE)
                        .properties("pirveli.processing=false")
                        .run(args)) {
            long begun = System.nanoTime();
            var done = context.getBean(RequestedRebuild.class).run();
            LoggerFactory.getLogger(RebuildViews.class)
                    .info(
                            "Rebuilt the views from {} events of {} cases, up to position {} of"
                                    + " the log, in {} ms",
                            done.events(),
                            done.cases(),
                            done.position(),
                            (System.nanoTime() - begun) / 1_000_000);
            return 0;
        } catch (RuntimeException failure) {
            LoggerFactory.getLogger(RebuildViews.class).error("The views are not rebuilt", failure);
            return 1;
        }
    }
}
