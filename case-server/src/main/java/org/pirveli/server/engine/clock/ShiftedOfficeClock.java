package org.pirveli.server.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.pirveli.server.engine.OfficeClock;

/** The office's time: the database's, and in evaluation mode a shift on top of it. */
final class ShiftedOfficeClock implements OfficeClock {

    private final InstantSource machine;
    private final boolean shiftable;
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    ShiftedOfficeClock(InstantSource machine, boolean shiftable) {
        this.machine = machine;
        this.shiftable = shiftable;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(shift.get());
    }

    @Override
    public void shift(Duration by) {
        if (!shiftable) {
            throw new UnsupportedOperationException("in production the office lives in real time");
        }
        shift.updateAndGet(so -> so.plusMillis(by.toMillis()));
    }

    @Override
    public Duration shifted() {
        return shift.get();
    }
}
