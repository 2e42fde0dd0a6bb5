package org.pirveli.server.processor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.ProcessorState;
import org.pirveli.server.engine.live.FollowerPlace;
import org.pirveli.server.engine.live.ViewProgress;
import org.pirveli.server.engine.processing.HeldProcessors;
import org.pirveli.server.engine.processing.ProcessorDeed;
import org.pirveli.server.engine.processing.ProcessorDeeds;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.metrics.LogLag;
import org.springframework.stereotype.Component;

/** How everybody stands who follows the log, as any node can tell. */
@Component
public final class ProcessorBoard {

    private static final int DEEDS = 20;
    private static final int REBUILDS = 100;

    private final Processing processing;
    private final ViewProgress progress;
    private final LogLag lags;
    private final HeldProcessors held;
    private final ProcessorDeeds deeds;
    private final ErrandTable errands;
    private final ProcessorCare care;

    ProcessorBoard(
            Processing processing,
            ViewProgress progress,
            LogLag lags,
            HeldProcessors held,
            ProcessorDeeds deeds,
            ErrandTable errands,
            ProcessorCare care) {
        this.processing = processing;
        this.progress = progress;
        this.lags = lags;
        this.held = held;
        this.deeds = deeds;
        this.errands = errands;
        this.care = care;
    }

    /** All of them. */
    public List<ProcessorStanding> all() {
        var places = places();
        var pauses = deeds.pauses();
        return processing.processors().stream()
                .map(each -> standing(each, places, pauses))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Refused if there is none of that name
     */
    public ProcessorStanding one(String name) {
        return standing(known(name), places(), deeds.pauses());
    }

    /** Makes sure that there is one of that name. */
    public ProcessorState known(String name) {
        return processing.processors().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private Map<String, FollowerPlace> places() {
        return progress.places().stream()
                .collect(
                        Collectors.toMap(
                                FollowerPlace::processor,
                                Function.identity(),
                                (one, other) -> one.position() <= other.position() ? one : other));
    }

    private ProcessorStanding standing(
            ProcessorState here,
            Map<String, FollowerPlace> places,
            Map<String, ProcessorDeed> pauses) {
        var name = here.name();
        var place = places.getOrDefault(name, new FollowerPlace(name, null, -1));
        var lag = lags.behind(place.position());
        var rebuild = latestRebuild(name);
        var pause = pauses.get(name);
        return new ProcessorStanding(
                name,
                state(here, place, pause, rebuild),
                place.node(),
                place.position(),
                lag.events(),
                lag.age(),
                care.canBeRebuilt(name),
                pause,
                rebuild,
                deeds.newest(name, DEEDS));
    }

    private FollowerState state(
            ProcessorState here,
            FollowerPlace place,
            @Nullable ProcessorDeed pause,
            @Nullable RebuildStanding rebuild) {
        if (held.isRebuilding(here.name()) || (rebuild != null && rebuild.isUnderWay())) {
            return FollowerState.REBUILDING;
        }
        if (pause != null) {
            return FollowerState.PAUSED;
        }
        if (here.failing()) {
            return FollowerState.FAILING;
        }
        return place.node() == null ? FollowerState.UNATTENDED : FollowerState.FOLLOWING;
    }

    private @Nullable RebuildStanding latestRebuild(String processor) {
        return errands.newest(ProcessorCare.REBUILD, REBUILDS).stream()
                .filter(each -> each.asked().processor().equals(processor))
                .findFirst()
                .map(RebuildStanding::of)
                .orElse(null);
    }
}
