package org.pirveli.api.sla;

import java.time.Instant;

/**
 * An attempt of a clock ended; each ends exactly once.
 *
 * @param state never RUNNING
 * @param stoppedAt when the answer was given, or the clock cancelled, in the world
 */
public record ClockStopped(
        ClockId clockId, ClockName name, int attempt, ClockState state, Instant stoppedAt) {}
