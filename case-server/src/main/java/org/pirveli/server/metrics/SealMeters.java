package org.pirveli.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.pirveli.server.evidence.SealWatch;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How sealing stands, over all nodes; not a number while the database does not answer. */
@Component
final class SealMeters implements MeterBinder {

    private final SealWatch watch;

    SealMeters(SealWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "pirveli.seal.events",
                "Events under the last checkpoint",
                each -> each.standing().size());
        gauge(
                meters,
                "pirveli.seal.checkpoint.age.seconds",
                "How long ago the last checkpoint was signed",
                each -> {
                    var age = each.standing().age();
                    return age == null ? Double.NaN : age.toMillis() / 1000.0;
                });
        gauge(
                meters,
                "pirveli.seal.lag.events",
                "Events under no checkpoint yet",
                each -> each.standing().events());
        gauge(
                meters,
                "pirveli.seal.lag.seconds",
                "How long the first event has waited that is under no checkpoint",
                each -> each.standing().behind().toMillis() / 1000.0);
        gauge(
                meters,
                "pirveli.seal.broken",
                "1 if nothing is signed, because the log is not as it was sealed; otherwise 0",
                each -> each.fault().isPresent() ? 1 : 0);
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<SealWatch> value) {
        Gauge.builder(name, watch, each -> unlessAway(each, value))
                .description(description)
                .register(meters);
    }

    private static double unlessAway(SealWatch watch, ToDoubleFunction<SealWatch> value) {
        try {
            return value.applyAsDouble(watch);
        } catch (DataAccessException | TransactionException _) {
            return Double.NaN;
        }
    }
}
