package org.pirveli.server.engine.processing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.ViewRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds the views if another version wrote them, or a rebuild broke off: in the background,
 * unless there is nothing to read.
 */
final class StartupRebuild {

    private static final Logger log = LoggerFactory.getLogger(StartupRebuild.class);
    private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(5);

    private final ViewRebuild rebuild;
    private volatile boolean stopped;
    private volatile boolean underWay;
    private @Nullable Thread worker;

    StartupRebuild(ViewRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Has the views brought up to date if need be; then, or at once, goes on. */
    synchronized void ifNeededThen(Runnable goOn) {
        stopped = false;
        // whoever comes to a new office first need not hear that its views stand still
        if (!rebuild.neededOnStartup() || (rebuild.isOfNothing() && tried())) {
            goOn.run();
            return;
        }
        underWay = true;
        worker = Thread.ofPlatform().name("view-rebuild").start(() -> rebuildThen(goOn));
    }

    boolean underWay() {
        return underWay;
    }

    /** Gives up waiting for another try; a rebuild that is running is broken off by its caller. */
    synchronized void stop() {
        stopped = true;
        if (worker != null) {
            LockSupport.unpark(worker);
        }
    }

    private void rebuildThen(Runnable goOn) {
        while (!stopped && !tried()) {
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
        underWay = false;
        if (!stopped) {
            goOn.run();
        }
    }

    /** An empty store gets its views, too; of that there is nothing to tell. */
    private void rebuild() {
        boolean replaces = rebuild.replaces();
        if (replaces) {
            log.info("The views are of another version; they are rebuilt from the log");
        }
        rebuild.runIfStillNeeded()
                .filter(done -> replaces || done.events() > 0)
                .ifPresentOrElse(
                        done ->
                                log.info(
                                        "Rebuilt the views: {} events, {} cases",
                                        done.events(),
                                        done.cases()),
                        () -> {
                            if (replaces) {
                                log.info("Another node has rebuilt the views");
                            }
                        });
    }

    /** Another node may be rebuilding just now; then there is nothing left to do afterwards. */
    private boolean tried() {
        try {
            if (rebuild.neededOnStartup()) {
                rebuild();
            }
            return true;
        } catch (RuntimeException failure) {
            log.warn("The views could not be rebuilt; trying again in 5 s", failure);
            return false;
        }
    }
}
