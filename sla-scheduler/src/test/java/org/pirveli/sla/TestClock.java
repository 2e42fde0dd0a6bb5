package org.pirveli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** An office clock that goes only when it is told to. */
final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now;

    TestClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    void shift(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
