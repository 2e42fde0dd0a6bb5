package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.sla.Position;

/**
 * The clocks of a case.
 *
 * @param firstResponse always there, whether or not it runs
 * @param followUp the one of the latest reopening
 * @param resolution the latest one; {@code null} where the policy promises none
 * @param unacknowledged escalations of any clock and attempt of which nobody took note, in order
 */
record Promises(
        CaseClock firstResponse,
        @Nullable CaseClock followUp,
        @Nullable CaseClock resolution,
        List<Unacknowledged> unacknowledged) {

    static Promises begun(ClockStarted first, @Nullable ClockStarted resolution, boolean measured) {
        var state = measured ? ClockState.RUNNING : ClockState.NOT_MEASURED;
        return new Promises(
                CaseClock.begun(first, state, false),
                null,
                resolution == null ? null : CaseClock.begun(resolution, ClockState.RUNNING, false),
                List.of());
    }

    boolean followUpOwed() {
        return followUp != null && followUp.running();
    }

    List<CaseClock> running() {
        return clocks().filter(CaseClock::running).toList();
    }

    Optional<CaseClock> running(ClockId id) {
        return clocks().filter(clock -> clock.running() && clock.id().equals(id)).findFirst();
    }

    Optional<CaseClock> running(ClockId id, int attempt) {
        return clocks().filter(clock -> clock.running(id, attempt)).findFirst();
    }

    /** Those that have not ended: they run, or stand still for a while. */
    List<CaseClock> owed() {
        return clocks().filter(clock -> clock.running() || clock.paused()).toList();
    }

    /** The clock to the end of the case, unless it has ended. */
    List<CaseClock> resolutionOwed() {
        return owed().stream().filter(clock -> clock.name() == ClockName.RESOLUTION).toList();
    }

    List<ClockStopped> cancelledAt(Instant now) {
        return owed().stream().map(clock -> clock.cancelledAt(now)).toList();
    }

    Promises stopped(List<ClockStopped> stops) {
        var promises = this;
        for (var stop : stops) {
            promises = promises.changing(stop.clockId(), clock -> clock.in(stop.state()));
        }
        return promises;
    }

    Promises started(List<ClockStarted> starts) {
        var promises = this;
        for (var start : starts) {
            promises = promises.started(start);
        }
        return promises;
    }

    Promises changing(ClockId id, UnaryOperator<CaseClock> change) {
        return new Promises(
                firstResponse.id().equals(id) ? change.apply(firstResponse) : firstResponse,
                followUp != null && followUp.id().equals(id) ? change.apply(followUp) : followUp,
                resolution != null && resolution.id().equals(id)
                        ? change.apply(resolution)
                        : resolution,
                unacknowledged);
    }

    Promises escalated(EscalationKey key, Position to) {
        var open = new ArrayList<>(unacknowledged);
        open.add(new Unacknowledged(key, to));
        return new Promises(firstResponse, followUp, resolution, List.copyOf(open))
                .changing(key.clockId(), clock -> clock.escalated(key.level()));
    }

    Promises acknowledged(List<EscalationKey> keys) {
        var open = unacknowledged.stream().filter(each -> !keys.contains(each.key())).toList();
        return new Promises(firstResponse, followUp, resolution, open);
    }

    /** A new clock, or the next attempt of a known one, which keeps what it inherited. */
    private Promises started(ClockStarted start) {
        return switch (start.name()) {
            case FIRST_RESPONSE ->
                    new Promises(begun(start, firstResponse), followUp, resolution, unacknowledged);
            case FOLLOW_UP_RESPONSE ->
                    new Promises(firstResponse, begun(start, followUp), resolution, unacknowledged);
            case RESOLUTION ->
                    new Promises(firstResponse, followUp, begun(start, resolution), unacknowledged);
        };
    }

    private static CaseClock begun(ClockStarted start, @Nullable CaseClock before) {
        boolean inherited =
                before != null && before.id().equals(start.clockId()) && before.inherited();
        return CaseClock.begun(start, ClockState.RUNNING, inherited);
    }

    private Stream<CaseClock> clocks() {
        return Stream.of(
                        Optional.of(firstResponse),
                        Optional.ofNullable(followUp),
                        Optional.ofNullable(resolution))
                .flatMap(Optional::stream);
    }
}
