package org.pirveli.server.engine.processing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.projections.consultation.ConsultationViewsInvoker;
import org.pirveli.server.engine.live.Standstill;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this node knows of who is paused, and of which views are written anew, on whichever node
 * that was asked for. It is looked up once a second.
 */
public final class HeldProcessors implements Standstill {

    private static final List<String> VIEWS =
            List.of(CaseViewsInvoker.PROCESSOR, ConsultationViewsInvoker.PROCESSOR);

    private final ProcessorDeeds deeds;
    private final JdbcClient jdbc;
    private volatile Known known = new Known(Set.of(), Set.of());

    private record Known(Set<String> paused, Set<String> rebuilding) {}

    HeldProcessors(ProcessorDeeds deeds, JdbcClient jdbc) {
        this.deeds = deeds;
        this.jdbc = jdbc;
    }

    /** Looks again, one after the other. While the database is away, what was known holds. */
    synchronized void look() {
        known =
                new Known(
                        Set.copyOf(deeds.pauses().keySet()),
                        Set.copyOf(
                                jdbc.sql("select name from view_state where rebuilding")
                                        .query(String.class)
                                        .list()));
    }

    /** Whether it shall not work, on no node. */
    public boolean isPaused(String processor) {
        return known.paused().contains(processor);
    }

    /** Whether rows of it are missing until a rebuild has ended. */
    public boolean isRebuilding(String processor) {
        return known.rebuilding().contains(processor);
    }

    /** Whether it would be in vain to wait for what it writes. */
    public boolean standsStill(String processor) {
        return isPaused(processor) || isRebuilding(processor);
    }

    @Override
    public Optional<Why> now() {
        return VIEWS.stream().anyMatch(this::isRebuilding)
                ? Optional.of(Why.REBUILDING)
                : VIEWS.stream().anyMatch(this::isPaused)
                        ? Optional.of(Why.PAUSED)
                        : Optional.empty();
    }
}
