package org.pirveli.server.health;

import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.metrics.LogLag;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the views keep up. A node that another one feeds is well; one that is rebuilding answers
 * from incomplete views, and says so.
 */
@Component
final class ViewsHealthIndicator implements HealthIndicator {

    private final LogLag lags;
    private final Processing processing;

    ViewsHealthIndicator(LogLag lags, Processing processing) {
        this.lags = lags;
        this.processing = processing;
    }

    @Override
    public Health health() {
        if (processing.rebuilding()) {
            return Health.outOfService().withDetail("rebuilding", true).build();
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
