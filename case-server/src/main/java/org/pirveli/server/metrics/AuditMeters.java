package org.pirveli.server.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.pirveli.sla.AuditFigures;
import org.pirveli.sla.DeadlineAudit;
import org.springframework.stereotype.Component;

/** What the audits of the deadlines find on this node; not a number before the first one. */
@Component
final class AuditMeters implements MeterBinder {

    private static final String DRIFT = "pirveli.deadlines.drift";

    private final DeadlineAudit audit;

    AuditMeters(DeadlineAudit audit) {
        this.audit = audit;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        drift(meters, "missing", AuditFigures::missing);
        drift(meters, "stale", AuditFigures::stale);
        drift(meters, "moved", AuditFigures::moved);
        FunctionCounter.builder("pirveli.deadlines.healed", audit, each -> each.figures().healed())
                .description("Deadlines that this node has put right")
                .register(meters);
        gauge(
                meters,
                "pirveli.deadlines.audit.age.seconds",
                "How long ago the last audit of the deadlines ended",
                figures ->
                        figures.sinceAudit() == null
                                ? Double.NaN
                                : figures.sinceAudit().toMillis() / 1000.0);
        gauge(
                meters,
                "pirveli.deadlines.audit.clocks",
                "Running clocks that the last audit looked at",
                figures -> figures.last() == null ? Double.NaN : figures.last().clocks());
        gauge(
                meters,
                "pirveli.deadlines.audit.rows",
                "Rows of deadlines that the last audit looked at",
                figures -> figures.last() == null ? Double.NaN : figures.last().rows());
    }

    private void drift(MeterRegistry meters, String kind, ToDoubleFunction<AuditFigures> count) {
        FunctionCounter.builder(DRIFT, audit, each -> count.applyAsDouble(each.figures()))
                .tag("kind", kind)
                .description("Deadlines that differed from their clocks for some time")
                .register(meters);
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<AuditFigures> value) {
        Gauge.builder(name, audit, each -> value.applyAsDouble(each.figures()))
                .description(description)
                .register(meters);
    }
}
