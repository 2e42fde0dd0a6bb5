package org.pirveli.api.sla;

import java.time.Instant;

/**
 * A clock began an attempt to keep its promise.
 *
 * @param attempt from 1; a voided answer or a cancelled end starts the next one
 * @param startedAt from when the term counts; the same in every attempt
 */
public record ClockStarted(
        ClockId clockId, ClockName name, int attempt, Instant startedAt, Schedule schedule) {}
