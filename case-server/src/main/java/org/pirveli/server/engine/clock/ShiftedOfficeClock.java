package org.pirveli.server.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.OfficeClock;

/** The office's time: the database's, and in evaluation mode a shift on top of it, or none. */
final class ShiftedOfficeClock implements OfficeClock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final InstantSource machine;
    private final boolean shiftable;
    private final AtomicReference<State> state =
            new AtomicReference<>(new State(Duration.ZERO, null));

    /**
     * How the hands are set.
     *
     * @param shift of a clock that runs
     * @param standing where it stands; {@code null} if it runs
     */
    private record State(Duration shift, @Nullable Instant standing) {

        Instant at(Instant machine) {
            return standing != null ? standing : machine.plus(shift);
        }
    }

    ShiftedOfficeClock(InstantSource machine, boolean shiftable) {
        this.machine = machine;
        this.shiftable = shiftable;
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : state.get().at(machine.instant());
    }

    @Override
    public void shift(Duration by) {
        mayLeaveRealTime();
        var whole = Duration.ofMillis(by.toMillis());
        state.updateAndGet(now ->
                new State(
                        now.shift().plus(whole),
                        now.standing() == null ? null : now.standing().plus(whole)));
    }

    @Override
    public <T> T at(Instant then, Supplier<T> work) {
        mayLeaveRealTime();
        return ScopedValue.where(THEN, then.truncatedTo(ChronoUnit.MILLIS)).call(work::get);
    }

    @Override
    public Duration shifted() {
        var machineNow = machine.instant();
        return Duration.between(machineNow, state.get().at(machineNow));
    }

    @Override
    public void standAt(Instant instant) {
        mayLeaveRealTime();
        var whole = instant.truncatedTo(ChronoUnit.MILLIS);
        state.updateAndGet(now -> new State(now.shift(), whole));
    }

    @Override
    public void run() {
        state.updateAndGet(now ->
                now.standing() == null
                        ? now
                        : new State(Duration.between(machine.instant(), now.standing()), null));
    }

    @Override
    public boolean stands() {
        return state.get().standing() != null;
    }

    private void mayLeaveRealTime() {
        if (!shiftable) {
            throw new UnsupportedOperationException("in production the office lives in real time");
        }
    }
}
