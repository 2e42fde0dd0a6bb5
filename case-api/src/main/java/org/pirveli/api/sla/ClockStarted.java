package org.pirveli.api.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.UnitId;

/**
 * A clock began an attempt to keep its promise.
 *
 * @param attempt from 1; a voided answer or a cancelled end starts the next one
 * @param unit the unit whose days count, also after the case has moved to another
 * @param settledVersion up to which version of its calendar changes are settled: later ones may
 *     move it
 * @param startedAt from when the term counts; the same in every attempt
 * @param resumed from when what is left of the term counts; {@code null} if it never stood still
 */
public record ClockStarted(
        ClockId clockId,
        ClockName name,
        int attempt,
        UnitId unit,
        int settledVersion,
        Instant startedAt,
        @Nullable Resumption resumed,
        Schedule schedule) {

    /** Those of the two that there are. */
    public static List<ClockStarted> each(ClockStarted one, @Nullable ClockStarted other) {
        return other == null ? List.of(one) : List.of(one, other);
    }
}
