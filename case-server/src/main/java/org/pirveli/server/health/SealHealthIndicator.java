package org.pirveli.server.health;

import org.pirveli.server.evidence.SealWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the log can be vouched for. Work goes on when it cannot; nothing is signed. */
@Component
final class SealHealthIndicator implements HealthIndicator {

    private final SealWatch watch;

    SealHealthIndicator(SealWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.fault()
                .map(fault -> Health.down().withDetail("fault", fault).build())
                .orElseGet(() -> Health.up().build());
    }
}
