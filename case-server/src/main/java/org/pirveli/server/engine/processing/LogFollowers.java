package org.pirveli.server.engine.processing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.ProcessorState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts what follows the log before the web server opens, and stops it after the web server has
 * answered its last request. If the views were written by another version, they are rebuilt first,
 * while everything else goes on. What is paused stands still meanwhile.
 */
final class LogFollowers implements SmartLifecycle, Processing {

    private static final Logger log = LoggerFactory.getLogger(LogFollowers.class);

    private final TrackingEventProcessor views;
    private final List<TrackingEventProcessor> all;
    private final StartupRebuild rebuild;
    private final HeldProcessors held;
    private final boolean enabled;
    private final Set<String> aside = ConcurrentHashMap.newKeySet();
    private final Set<TrackingEventProcessor> working = new HashSet<>();
    private boolean viewsReady;
    private volatile boolean running;

    LogFollowers(
            TrackingEventProcessor views,
            List<TrackingEventProcessor> others,
            StartupRebuild rebuild,
            HeldProcessors held,
            boolean enabled) {
        this.views = views;
        this.all = Stream.concat(Stream.of(views), others.stream()).toList();
        this.rebuild = rebuild;
        this.held = held;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        held.look();
        running = true;
        heed();
        if (enabled) {
            rebuild.ifNeededThen(this::viewsAreReady);
        }
    }

    private void viewsAreReady() {
        synchronized (this) {
            viewsReady = true;
        }
        heed();
        // from now on it is worth waiting for them
        held.look();
    }

    /** Starts who may work and stops who may not, as far as that has changed. */
    synchronized void heed() {
        for (var each : all) {
            boolean works = working.contains(each);
            if (mayWork(each) == works) {
                continue;
            }
            if (works) {
                each.shutDown();
                working.remove(each);
            } else {
                each.start();
                working.add(each);
            }
            log.info("{} {}", each.getName(), works ? "stands still" : "follows the log");
        }
    }

    private boolean mayWork(TrackingEventProcessor processor) {
        return enabled
                && running
                && (!processor.equals(views) || viewsReady)
                && !held.isPaused(processor.getName())
                && !aside.contains(processor.getName());
    }

    /** Does something while a processor does not work on this node. */
    long without(String processor, LongSupplier work) {
        aside.add(processor);
        try {
            heed();
            long done = work.getAsLong();
            held.look();
            return done;
        } finally {
            aside.remove(processor);
            heed();
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
            working.clear();
        }
        rebuild.stop();
        var stopping =
                all.stream()
                        .map(TrackingEventProcessor::shutdownAsync)
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stopping).orTimeout(60, TimeUnit.SECONDS).join();
        log.debug("Nobody follows the log any more");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Phases.FOLLOWERS;
    }

    @Override
    public List<ProcessorState> processors() {
        return all.stream().map(LogFollowers::state).toList();
    }

    @Override
    public boolean rebuilding() {
        return rebuild.underWay();
    }

    private static ProcessorState state(TrackingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        return new ProcessorState(
                processor.getName(),
                !segments.isEmpty(),
                segments.stream().anyMatch(EventTrackerStatus::isErrorState),
                !segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp),
                segments.stream()
                        .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                        .min()
                        .orElse(-1));
    }
}
