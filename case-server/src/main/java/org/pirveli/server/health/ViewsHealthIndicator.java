package org.pirveli.server.health;

import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.processing.HeldProcessors;
import org.pirveli.server.metrics.LogLag;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the views keep up. A node that another one feeds is well; one that rebuilds them because
 * it starts with another version answers from incomplete views, and is out of service. What an
 * administrator has paused or has had rebuilt is told, and no fault of the node: it would be no
 * better for being started anew.
 */
@Component
final class ViewsHealthIndicator implements HealthIndicator {

    private final LogLag lags;
    private final Processing processing;
    private final HeldProcessors held;

    ViewsHealthIndicator(LogLag lags, Processing processing, HeldProcessors held) {
        this.lags = lags;
        this.processing = processing;
        this.held = held;
    }

    @Override
    public Health health() {
        if (processing.rebuilding()) {
            return Health.outOfService().withDetail("rebuilding", true).build();
        }
        if (held.isRebuilding(CaseViewsInvoker.PROCESSOR)) {
            return Health.up().withDetail("rebuilding", true).build();
        }
        if (held.isPaused(CaseViewsInvoker.PROCESSOR)) {
            return Health.up().withDetail("paused", true).build();
        }
        var processor = lags.processor(CaseViewsInvoker.PROCESSOR);
        if (processor.isEmpty()) {
            return Health.up().withDetail("fedBy", "another node").build();
        }
        var health = processor.get().failing() ? Health.down() : Health.up();
        lags.of(CaseViewsInvoker.PROCESSOR)
                .ifPresent(lag ->
                        health.withDetail("eventsBehind", lag.events())
                                .withDetail("behind", lag.age().toString()));
        return health.build();
    }
}
