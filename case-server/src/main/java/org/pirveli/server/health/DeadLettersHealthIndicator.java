package org.pirveli.server.health;

import org.pirveli.projections.parking.DeadLetters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How many cases and consultations wait behind an event that could not be taken in. The node is
 * well all the same, and would be no better for being taken out; whoever watches it sees the count.
 */
@Component
final class DeadLettersHealthIndicator implements HealthIndicator {

    private final DeadLetters letters;

    DeadLettersHealthIndicator(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public Health health() {
        var counts = letters.counts();
        var health = Health.up();
        counts.forEach(health::withDetail);
        return health.withDetail(
                        "waiting", counts.values().stream().mapToLong(Long::longValue).sum())
                .build();
    }
}
