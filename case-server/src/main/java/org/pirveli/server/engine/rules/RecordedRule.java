package org.pirveli.server.engine.rules;

import java.time.Instant;

/**
 * An event of the rules, and who recorded it when.
 *
 * @param sequence its place among those of the same object, from 0
 * @param <E> what kind of event
 */
public record RecordedRule<E>(
        E event, long sequence, Instant recordedAt, String actor, String commandId) {}
