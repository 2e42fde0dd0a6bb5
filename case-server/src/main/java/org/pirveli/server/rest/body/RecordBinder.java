package org.pirveli.server.rest.body;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a record of a JSON object and finds everything that is wrong with it at once: of values,
 * other records, and lists, sets and maps of either.
 */
public final class RecordBinder {

    /** More faults than that help nobody. */
    private static final int SHOWN = 100;

    private final List<Fault> faults = new ArrayList<>();

    private RecordBinder() {}

    /**
     * Makes a record.
     *
     * @param given components that come from elsewhere, so that the body may not have them
     * @throws InvalidRequest with every field that is wrong
     */
    public static <R> R bind(Class<R> type, ObjectNode body, Map<String, Object> given) {
        var binder = new RecordBinder();
        var bound = binder.record(type, body, "", given);
        if (bound == null || !binder.faults.isEmpty()) {
            throw new InvalidRequest(
                    binder.faults.subList(0, Math.min(SHOWN, binder.faults.size())));
        }
        return type.cast(bound);
    }

    private @Nullable Object record(
            Class<?> type, JsonNode node, String pointer, Map<String, Object> given) {
        if (!(node instanceof ObjectNode object)) {
            return fault(pointer, FaultKind.NOT_AN_OBJECT);
        }
        int before = faults.size();
        var parts = RecordShape.of(type).parts();
        var values =
                parts.stream()
                        .map(part ->
                                given.containsKey(part.name())
                                        ? given.get(part.name())
                                        : part(part, object, pointer))
                        .toArray();
        object.propertyNames().stream()
                .filter(name -> given.containsKey(name) || isUnknown(name, parts))
                .forEach(name -> fault(pointer + "/" + Fault.escape(name), FaultKind.UNKNOWN));
        return faults.size() > before ? null : RecordShape.of(type).make(values);
    }

    private static boolean isUnknown(String name, List<RecordShape.Part> parts) {
        return parts.stream().noneMatch(part -> part.name().equals(name));
    }

    private @Nullable Object part(RecordShape.Part part, ObjectNode object, String parent) {
        var node = object.get(part.name());
        var pointer = parent + "/" + part.name();
        if (node == null || node.isNull()) {
            return part.required() ? fault(pointer, FaultKind.REQUIRED) : null;
        }
        var rule = FieldRule.of(part.name());
        return part.type() == String.class
                ? text(part, node, pointer, rule)
                : value(part.type(), node, pointer, rule);
    }

    private @Nullable Object text(
            RecordShape.Part part, JsonNode node, String pointer, FieldRule rule) {
        if (!part.required()
                && node.isString()
                && node.stringValue().isBlank()
                && node.stringValue().length() <= rule.maximumLength()) {
            return node.stringValue();
        }
        var text = read(JsonScalars.read(String.class, node, rule), pointer);
        return text == null || rule.shape().test((String) text)
                ? text
                : fault(pointer, FaultKind.WRONG_SHAPE, Map.of(Fault.TYPE, part.name()));
    }

    private @Nullable Object value(Type type, JsonNode node, String pointer, FieldRule rule) {
        if (type instanceof ParameterizedType generic) {
            return many(generic, node, pointer, rule);
        }
        var single = (Class<?>) type;
        return single.isRecord() && !RecordShape.isValueType(single)
                ? record(single, node, pointer, Map.of())
                : read(JsonScalars.read(single, node, rule), pointer);
    }

    private @Nullable Object many(
            ParameterizedType type, JsonNode node, String pointer, FieldRule rule) {
        var kind = RecordShape.raw(type);
        boolean isMap = kind == Map.class;
        if (isMap ? !node.isObject() : !node.isArray()) {
            return fault(pointer, isMap ? FaultKind.NOT_AN_OBJECT : FaultKind.NOT_A_LIST);
        }
        if (node.size() < rule.minimum() || node.size() > rule.maximum()) {
            return fault(
                    pointer,
                    FaultKind.TOO_MANY,
                    Map.of("minimum", rule.minimum(), "maximum", rule.maximum()));
        }
        int before = faults.size();
        var contained = type.getActualTypeArguments();
        Object values =
                isMap
                        ? map((Class<?>) contained[0], contained[1], node, pointer, rule)
                        : list(contained[0], kind == Set.class, node, pointer, rule);
        return faults.size() > before ? null : values;
    }

    /** Elements in their order; those of a set each once. */
    private Collection<Object> list(
            Type element, boolean once, JsonNode node, String pointer, FieldRule rule) {
        int before = faults.size();
        Collection<Object> values = once ? new LinkedHashSet<>() : new ArrayList<>(node.size());
        for (int i = 0; i < node.size() && faults.size() - before < SHOWN; i++) {
            var value = value(element, node.get(i), pointer + "/" + i, rule);
            if (value != null && !values.add(value)) {
                fault(pointer + "/" + i, FaultKind.REPEATED);
            }
        }
        return once
                ? Collections.unmodifiableSet((LinkedHashSet<Object>) values)
                : List.copyOf(values);
    }

    private Map<Object, Object> map(
            Class<?> key, Type content, JsonNode node, String pointer, FieldRule rule) {
        int before = faults.size();
        var values = new LinkedHashMap<Object, Object>();
        for (var entry : node.properties()) {
            var place = pointer + "/" + Fault.escape(entry.getKey());
            var name = read(Scalars.read(key, entry.getKey()), place);
            var value = value(content, entry.getValue(), place, rule);
            if (name != null && value != null) {
                values.put(name, value);
            }
            if (faults.size() - before >= SHOWN) {
                break;
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object read(Scalars.Read read, String pointer) {
        return switch (read) {
            case Scalars.Value(var value) -> value;
            case Scalars.Wrong(var kind, var values) -> fault(pointer, kind, values);
        };
    }

    private @Nullable Object fault(String pointer, FaultKind kind) {
        return fault(pointer, kind, Map.of());
    }

    private @Nullable Object fault(String pointer, FaultKind kind, Map<String, Object> values) {
        faults.add(Fault.body(pointer, kind, values));
        return null;
    }
}
