package org.pirveli.server.engine.processing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
 * while everything else goes on.
 */
final class LogFollowers implements SmartLifecycle, Processing {

    private static final Logger log = LoggerFactory.getLogger(LogFollowers.class);

    private final TrackingEventProcessor views;
    private final List<TrackingEventProcessor> others;
    private final StartupRebuild rebuild;
    private final boolean enabled;
    private volatile boolean running;

    LogFollowers(
            TrackingEventProcessor views,
            List<TrackingEventProcessor> others,
            StartupRebuild rebuild,
            boolean enabled) {
        this.views = views;
        this.others = List.copyOf(others);
        this.rebuild = rebuild;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        running = true;
        if (enabled) {
            others.forEach(TrackingEventProcessor::start);
            rebuild.ifNeededThen(views::start);
        }
    }

    @Override
    public void stop() {
        running = false;
        rebuild.stop();
        var stopping =
                all().stream()
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
        return all().stream().map(this::state).toList();
    }

    @Override
    public boolean rebuilding() {
        return rebuild.underWay();
    }

    private List<TrackingEventProcessor> all() {
        return Stream.concat(Stream.of(views), others.stream()).toList();
    }

    private ProcessorState state(TrackingEventProcessor processor) {
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
