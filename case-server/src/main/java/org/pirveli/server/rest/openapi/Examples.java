package org.pirveli.server.rest.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.server.rest.body.RecordShape;
import tools.jackson.databind.JsonNode;

/** Makes an example of a record, from examples of its fields. */
final class Examples {

    private static final String INSTANT = "2026-11-20T08:10:00.000Z";

    private Examples() {}

    /** A body as a client may send it: what must be there, and what has an example. */
    static Map<String, @Nullable Object> body(Class<?> record, Set<String> elsewhere) {
        var example = new LinkedHashMap<String, @Nullable Object>();
        for (var part : RecordShape.of(record).parts()) {
            boolean telling = Words.example(part.name()).isPresent() || part.raw().isRecord();
            boolean contradicting = part.name().equals("ground");
            if (!elsewhere.contains(part.name())
                    && (part.required() || (telling && !contradicting))) {
                example.put(part.name(), sent(part));
            }
        }
        return example;
    }

    private static @Nullable Object sent(RecordShape.Part part) {
        return sent(part.type(), part.name());
    }

    private static @Nullable Object sent(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var element = sent(arguments[arguments.length - 1], name);
            return generic.getRawType() == Map.class
                    ? Map.of(scalar((Class<?>) arguments[0], name), Objects.requireNonNull(element))
                    : List.of(Objects.requireNonNull(element));
        }
        var raw = (Class<?>) type;
        return raw.isRecord() && !RecordShape.isValueType(raw)
                ? body(raw, Set.of())
                : scalar(raw, name);
    }

    /** What we may answer. */
    static @Nullable Object answer(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, name);
        }
        var raw = (Class<?>) type;
        if (raw == Object.class) {
            return answer(FirstResponseIssued.class, name);
        }
        if (raw == Instant.class || raw == JsonNode.class) {
            return INSTANT;
        }
        if (!raw.isRecord() || RecordShape.isValueType(raw)) {
            return scalar(raw, name);
        }
        var example = new LinkedHashMap<String, @Nullable Object>();
        for (var component : raw.getRecordComponents()) {
            var part = component.getName();
            // of an event that can be read
            example.put(
                    part,
                    part.equals("unreadable") ? null : answer(component.getGenericType(), part));
        }
        return example;
    }

    private static Object generic(ParameterizedType type, String name) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        var element = answer(arguments[arguments.length - 1], name);
        if (Collection.class.isAssignableFrom(raw)) {
            var list = new ArrayList<@Nullable Object>();
            list.add(element);
            return list;
        }
        var object = new LinkedHashMap<String, @Nullable Object>();
        if (Map.class.isAssignableFrom(raw)) {
            object.put(name.equals("texts") ? "en" : "ON_TRACK", element);
        } else {
            object.put("items", List.of(Objects.requireNonNull(element)));
            object.put("nextCursor", null);
        }
        return object;
    }

    private static Object scalar(Class<?> type, String name) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return 1;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("0.9123");
        }
        if (RecordShape.isValueType(type)) {
            return scalar(RecordShape.of(type).parts().getFirst().raw(), name);
        }
        return Words.example(name).orElseGet(() -> fallback(type, name));
    }

    private static String fallback(Class<?> type, String name) {
        if (type == UUID.class) {
            return "01990a6e-4c00-7000-8000-00000000000f";
        }
        if (type == LocalDate.class) {
            return "2026-11-20";
        }
        if (type == Duration.class) {
            return "PT9H";
        }
        return type == Instant.class ? INSTANT : name;
    }
}
