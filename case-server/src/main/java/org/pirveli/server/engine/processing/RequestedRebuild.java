package org.pirveli.server.engine.processing;

import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.projections.casework.ViewRebuild;
import org.pirveli.projections.casework.ViewRebuild.Rebuilt;
import org.pirveli.projections.consultation.ConsultationReplay;
import org.pirveli.projections.consultation.ConsultationViewsInvoker;

/**
 * A rebuild of the views that a person asked for, on a page or by the command line: it takes them
 * over from the server that feeds them, and gives them back at its end.
 */
public final class RequestedRebuild {

    private final ViewRebuild cases;
    private final ConsultationReplay consultations;
    private final LogFollowers followers;

    RequestedRebuild(ViewRebuild cases, ConsultationReplay consultations, LogFollowers followers) {
        this.cases = cases;
        this.consultations = consultations;
        this.followers = followers;
    }

    private interface Replay {
        long run(LongConsumer reached);
    }

    private Map<String, Replay> replays() {
        return Map.of(
                CaseViewsInvoker.PROCESSOR,
                reached -> cases.run(reached).events(),
                ConsultationViewsInvoker.PROCESSOR,
                consultations::run);
    }

    /**
     * The names of those whose rows can be written anew. Whoever acts on what it reads cannot: it
     * would act again.
     */
    public Set<String> processors() {
        return replays().keySet();
    }

    /**
     * Rebuilds the views of one of them, which stands still on this node meanwhile.
     *
     * @param reached told how far the log is read; whatever it throws breaks the rebuild off
     * @return how many events were read
     */
    public long run(String processor, LongConsumer reached) {
        var replay = replays().get(processor);
        if (replay == null) {
            throw new IllegalArgumentException(processor + " cannot be rebuilt");
        }
        return followers.without(processor, () -> replay.run(reached));
    }

    /** Rebuilds the views of cases, then that of consultations; says what came of the former. */
    public Rebuilt run() {
        var rebuilt = cases.run();
        consultations.run(_ -> {});
        return rebuilt;
    }
}
