package org.pirveli.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.pirveli.server.engine.processing.DeadLetterRetry;
import org.pirveli.server.engine.processing.HeldProcessors;
import org.springframework.stereotype.Component;

/** Who of those that follow the log stands still because an administrator wants so. */
@Component
final class PauseMeters implements MeterBinder {

    private final HeldProcessors held;
    private final DeadLetterRetry retry;

    PauseMeters(HeldProcessors held, DeadLetterRetry retry) {
        this.held = held;
        this.retry = retry;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var follower : retry.followers()) {
            gauge(
                    meters,
                    "pirveli.processor.paused",
                    follower,
                    "1 while an administrator has it stand still",
                    each -> each.isPaused(follower) ? 1 : 0);
            gauge(
                    meters,
                    "pirveli.processor.rebuilding",
                    follower,
                    "1 while its rows are written anew and incomplete",
                    each -> each.isRebuilding(follower) ? 1 : 0);
        }
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String follower,
            String description,
            ToDoubleFunction<HeldProcessors> value) {
        Gauge.builder(name, held, value)
                .tag("follower", follower)
                .description(description)
                .strongReference(true)
                .register(meters);
    }
}
