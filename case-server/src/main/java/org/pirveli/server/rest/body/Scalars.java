package org.pirveli.server.rest.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pirveli.api.value.Uuids;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;

/** Reads one text as a time of some kind, a UUID, a word of an enumeration, or a value type. */
public final class Scalars {

    /** Ten years, as days are counted in durations. */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private Scalars() {}

    /** What came of it. */
    public sealed interface Read {}

    /** It is this. */
    public record Value(Object value) implements Read {}

    /** It is nothing of the kind. */
    public record Wrong(FaultKind kind, Map<String, Object> values) implements Read {}

    /** Reads a text as a value of a type. */
    public static Read read(Class<?> type, String text) {
        if (type == String.class) {
            return new Value(text);
        }
        if (type == Instant.class) {
            return or(Rfc3339.instant(text), FaultKind.NOT_AN_INSTANT);
        }
        if (type == LocalDate.class) {
            return or(Rfc3339.date(text), FaultKind.NOT_A_DATE);
        }
        if (type == LocalTime.class) {
            return or(Rfc3339.time(text), FaultKind.NOT_A_TIME);
        }
        if (type == Duration.class) {
            return duration(text);
        }
        if (type == ZoneId.class) {
            return zone(text);
        }
        if (type == UUID.class) {
            return uuid(text);
        }
        if (type.isEnum()) {
            return word(type, text);
        }
        if (RecordShape.isValueType(type)) {
            return valueType(type, text);
        }
        throw new IllegalArgumentException("no body has a " + type.getName());
    }

    /**
     * Reads a text that stays one.
     *
     * @param maximum in characters
     */
    public static Read text(String text, int maximum) {
        if (text.isBlank()) {
            return new Wrong(FaultKind.BLANK, Map.of());
        }
        if (text.length() > maximum) {
            return new Wrong(FaultKind.TOO_LONG, Map.of("maximum", maximum));
        }
        return text.codePoints().anyMatch(Scalars::isUnkeepable)
                ? new Wrong(FaultKind.UNKEEPABLE_CHARACTER, Map.of())
                : new Value(text);
    }

    /** Databases keep no NUL, and UTF-8 has no half characters. */
    private static boolean isUnkeepable(int character) {
        return (Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0)
                || Character.getType(character) == Character.SURROGATE;
    }

    private static Read or(Optional<?> read, FaultKind kind) {
        return read.<Read>map(Value::new).orElseGet(() -> new Wrong(kind, Map.of()));
    }

    private static Read duration(String text) {
        return Rfc3339.duration(text)
                .<Read>map(duration ->
                        duration.compareTo(LONGEST) > 0
                                ? new Wrong(
                                        FaultKind.OUT_OF_RANGE,
                                        Map.of("minimum", Duration.ZERO, "maximum", LONGEST))
                                : new Value(duration))
                .orElseGet(() -> new Wrong(FaultKind.NOT_A_DURATION, Map.of()));
    }

    /** A region, not an offset: an office must know when its clocks change. */
    private static Read zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text)
                ? new Value(ZoneId.of(text))
                : new Wrong(
                        FaultKind.WRONG_SHAPE, Map.of(Fault.TYPE, ZoneId.class.getSimpleName()));
    }

    private static Read uuid(String text) {
        try {
            return new Value(Uuids.parse(text));
        } catch (IllegalArgumentException _) {
            return new Wrong(FaultKind.NOT_A_UUID, Map.of());
        }
    }

    private static Read word(Class<?> type, String text) {
        var known = type.getEnumConstants();
        return Arrays.stream(known)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .<Read>map(Value::new)
                .orElseGet(() ->
                        new Wrong(
                                FaultKind.NOT_ONE_OF,
                                Map.of(
                                        "known",
                                        Arrays.stream(known)
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Read valueType(Class<?> type, String text) {
        var shape = RecordShape.of(type);
        var inner = read(shape.parts().getFirst().raw(), text);
        if (!(inner instanceof Value(var value))) {
            return inner;
        }
        try {
            return new Value(shape.make(value));
        } catch (IllegalArgumentException _) {
            return new Wrong(FaultKind.WRONG_SHAPE, Map.of(Fault.TYPE, type.getSimpleName()));
        }
    }
}
