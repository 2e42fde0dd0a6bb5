package org.pirveli.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.server.engine.processing.DeadLetterRetry;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many cases and consultations wait for each of those who follow the log. */
@Component
final class DeadLetterMeters implements MeterBinder {

    private final DeadLetters letters;
    private final DeadLetterRetry retry;

    DeadLetterMeters(DeadLetters letters, DeadLetterRetry retry) {
        this.letters = letters;
        this.retry = retry;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var follower : retry.followers()) {
            Gauge.builder("pirveli.dead.letters", letters, each -> waiting(each, follower))
                    .tag("follower", follower)
                    .description(
                            "Cases and consultations that wait behind an event that could not be"
                                    + " taken in")
                    .strongReference(true)
                    .register(meters);
        }
    }

    private static double waiting(DeadLetters letters, String follower) {
        try {
            return letters.count(follower, null);
        } catch (DataAccessException | TransactionException _) {
            return Double.NaN;
        }
    }
}
