package org.pirveli.api.sla;

import java.time.Instant;

/**
 * An attempt of a clock ended; each ends exactly once.
 *
 * @param state never RUNNING or PAUSED
 * @param stoppedAt when the answer was given, the case ended or the clock was cancelled, in the
 *     world
 */
public record ClockStopped(
        ClockId clockId, ClockName name, int attempt, ClockState state, Instant stoppedAt) {}
