package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * An event of the rules, and who recorded it when.
 *
 * @param sequence its place among those of the same object, from 0
 * @param <E> what kind of event
 */
public record RecordedRule<E>(
        E event,
        long sequence,
        Instant recordedAt,
        String actor,
        String role,
        String client,
        String commandId,
        String correlationId) {

    /** How many of a history were recorded at an instant or before it, but the first at least. */
    static <T> int known(
            List<T> history, Function<T, ? extends RecordedRule<?>> recorded, Instant instant) {
        int known = 1;
        while (known < history.size()
                && !recorded.apply(history.get(known)).recordedAt().isAfter(instant)) {
            known++;
        }
        return known;
    }
}
