package org.pirveli.projections.casework;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds on to the processor's place while a rebuild works. */
final class Heartbeat implements AutoCloseable {

    private static final Duration PACE = Duration.ofSeconds(3);

    private final TokenHandover handover;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("view-rebuild-hold").factory());
    private volatile @Nullable RuntimeException lost;

    Heartbeat(TokenHandover handover) {
        this.handover = handover;
        var _ =
                thread.scheduleWithFixedDelay(
                        this::beat, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            handover.hold();
        } catch (RuntimeException e) {
            lost = e;
        }
    }

    /**
     * Makes sure that the place is still held.
     *
     * @throws IllegalStateException if it was lost
     */
    void check() {
        if (lost != null) {
            throw new IllegalStateException("another node took the views over", lost);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
