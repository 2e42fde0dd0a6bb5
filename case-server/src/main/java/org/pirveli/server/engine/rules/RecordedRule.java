package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;

/**
 * An event of the rules, or about a person, and who recorded it when.
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

    /** An event as the log has it. */
    public static <E> RecordedRule<E> of(DomainEventMessage<?> message, Class<E> type) {
        var known = message.getMetaData();
        return new RecordedRule<>(
                type.cast(message.getPayload()),
                message.getSequenceNumber(),
                Instant.parse(text(known.get(Provenance.RECORDED_AT))),
                text(known.get(Provenance.ACTOR)),
                text(known.get(Provenance.ROLE)),
                text(known.get(Provenance.CLIENT)),
                text(known.get(Provenance.COMMAND_ID)),
                text(known.get(Provenance.CORRELATION_ID)));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("an event without its provenance");
    }

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
