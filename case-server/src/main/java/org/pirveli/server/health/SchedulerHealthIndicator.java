package org.pirveli.server.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.sla.AuditFigures;
import org.pirveli.sla.DeadlineAudit;
import org.pirveli.sla.DeadlineManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node sweeps up what falls due, and what its audit last found. */
@Component
final class SchedulerHealthIndicator implements HealthIndicator {

    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final DeadlineManager sweeper;
    private final DeadlineAudit audit;
    private final EngineSettings settings;

    SchedulerHealthIndicator(
            DeadlineManager sweeper, DeadlineAudit audit, EngineSettings settings) {
        this.sweeper = sweeper;
        this.audit = audit;
        this.settings = settings;
    }

    @Override
    public Health health() {
        if (!settings.processing()) {
            return Health.up().withDetail("sweeping", "on other nodes only").build();
        }
        var figures = sweeper.figures();
        var late = figures.sinceCaughtUp();
        var health = late.compareTo(TOLERATED) > 0 ? Health.down() : Health.up();
        return audited(health, audit.figures())
                .withDetail("sinceCaughtUp", late.toString())
                .withDetail("failed", figures.failed())
                .build();
    }

    private static Health.Builder audited(Health.Builder health, AuditFigures figures) {
        var last = figures.last();
        if (last != null) {
            health.withDetail("auditedClocks", last.clocks())
                    .withDetail("auditedRows", last.rows())
                    .withDetail("driftInLastAudit", last.drift());
        }
        return health.withDetail("sinceAudit", text(figures.sinceAudit(), "not yet"))
                .withDetail("sinceDrift", text(figures.sinceDrift(), "none"))
                .withDetail("drift", figures.missing() + figures.stale() + figures.moved())
                .withDetail("healed", figures.healed());
    }

    private static String text(@Nullable Duration duration, String otherwise) {
        return duration == null ? otherwise : duration.toString();
    }
}
