package org.pirveli.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.sla.Deadlines;
import org.pirveli.sla.DeadlinesInvoker;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What stands at a number, asked for when it is looked at. */
@Component
final class StandingMeters implements MeterBinder {

    private final LogLag lags;
    private final Deadlines deadlines;

    StandingMeters(LogLag lags, Deadlines deadlines) {
        this.lags = lags;
        this.deadlines = deadlines;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        lag(meters, "views", CaseViewsInvoker.PROCESSOR);
        lag(meters, "deadlines", DeadlinesInvoker.PROCESSOR);
        gauge(
                meters,
                "pirveli.deadlines.open",
                "Reminders and levels of running clocks that are still to come, or late",
                here -> here.deadlines.open());
    }

    private void lag(MeterRegistry meters, String followers, String processor) {
        gauge(
                meters,
                "pirveli.%s.lag.events".formatted(followers),
                "Events that the %s of this node have still to read".formatted(followers),
                here ->
                        here.lags
                                .of(processor)
                                .map(lag -> (double) lag.events())
                                .orElse(Double.NaN));
        gauge(
                meters,
                "pirveli.%s.lag.seconds".formatted(followers),
                "How long the first event has waited that the %s have still to read"
                        .formatted(followers),
                here ->
                        here.lags
                                .of(processor)
                                .map(lag -> lag.age().toMillis() / 1000.0)
                                .orElse(Double.NaN));
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<StandingMeters> value) {
        Gauge.builder(name, this, here -> unlessAway(here, value))
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    private static double unlessAway(StandingMeters here, ToDoubleFunction<StandingMeters> value) {
        try {
            return value.applyAsDouble(here);
        } catch (DataAccessException | TransactionException _) {
            return Double.NaN;
        }
    }
}
