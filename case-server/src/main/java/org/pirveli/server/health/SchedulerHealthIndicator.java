package org.pirveli.server.health;

import java.time.Duration;
import org.pirveli.sla.DeadlineManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node sweeps up what falls due. */
@Component
final class SchedulerHealthIndicator implements HealthIndicator {

    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final ObjectProvider<DeadlineManager> sweeper;

    SchedulerHealthIndicator(ObjectProvider<DeadlineManager> sweeper) {
        this.sweeper = sweeper;
    }

    @Override
    public Health health() {
        var figures = sweeper.stream().map(DeadlineManager::figures).findFirst();
        if (figures.isEmpty()) {
            return Health.up().withDetail("sweeping", "on other nodes only").build();
        }
        var late = figures.get().sinceCaughtUp();
        var health = late.compareTo(TOLERATED) > 0 ? Health.down() : Health.up();
        return health.withDetail("sinceCaughtUp", late.toString())
                .withDetail("failed", figures.get().failed())
                .build();
    }
}
