package org.pirveli.server.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.pirveli.server.engine.OfficeClock;

/** The office's time: the database's, and in evaluation mode a shift on top of it. */
final class ShiftedOfficeClock implements OfficeClock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final InstantSource machine;
    private final boolean shiftable;
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    ShiftedOfficeClock(InstantSource machine, boolean shiftable) {
        this.machine = machine;
        this.shiftable = shiftable;
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : machine.instant().plus(shift.get());
    }

    @Override
    public void shift(Duration by) {
        mayLeaveRealTime();
        shift.updateAndGet(so -> so.plusMillis(by.toMillis()));
    }

    @Override
    public <T> T at(Instant then, Supplier<T> work) {
        mayLeaveRealTime();
        return ScopedValue.where(THEN, then.truncatedTo(ChronoUnit.MILLIS)).call(work::get);
    }

    private void mayLeaveRealTime() {
        if (!shiftable) {
            throw new UnsupportedOperationException("in production the office lives in real time");
        }
    }

    @Override
    public Duration shifted() {
        return shift.get();
    }
}
