package org.pirveli.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.pirveli.sla.Deadlines;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What stands at a number, asked for when it is looked at. */
@Component
final class StandingMeters implements MeterBinder {

    private final ViewsLag views;
    private final Deadlines deadlines;

    StandingMeters(ViewsLag views, Deadlines deadlines) {
        this.views = views;
        this.deadlines = deadlines;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "pirveli.views.lag.events",
                "Events that the views of this node have still to read",
                here -> here.views.measure().map(lag -> (double) lag.events()).orElse(Double.NaN));
        gauge(
                meters,
                "pirveli.views.lag.seconds",
                "How long the first event has waited that the views have still to read",
                here ->
                        here.views
                                .measure()
                                .map(lag -> lag.age().toMillis() / 1000.0)
                                .orElse(Double.NaN));
        gauge(
                meters,
                "pirveli.deadlines.open",
                "Reminders and levels of running clocks that are still to come, or late",
                here -> here.deadlines.open());
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
