package org.pirveli.server.rest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a record of a JSON object and finds everything that is wrong with it at once. Nothing is
 * coerced: "1" is no number, and 1 is no text.
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
        if (part.element() != null) {
            return list(part.element(), node, pointer, rule);
        }
        if (part.type() == String.class) {
            return text(part, node, pointer, rule);
        }
        return value(part.type(), node, pointer, rule);
    }

    private @Nullable Object list(Class<?> element, JsonNode node, String pointer, FieldRule rule) {
        if (!node.isArray()) {
            return fault(pointer, FaultKind.NOT_A_LIST);
        }
        if (node.isEmpty() || node.size() > rule.maximum()) {
            return fault(pointer, FaultKind.TOO_MANY, Map.of("maximum", rule.maximum()));
        }
        int before = faults.size();
        var values = new ArrayList<@Nullable Object>(node.size());
        for (int i = 0; i < node.size() && faults.size() - before < SHOWN; i++) {
            values.add(value(element, node.get(i), pointer + "/" + i, rule));
        }
        return faults.size() > before ? null : List.copyOf(values);
    }

    private @Nullable Object text(
            RecordShape.Part part, JsonNode node, String pointer, FieldRule rule) {
        if (!node.isString()) {
            return fault(pointer, FaultKind.NOT_A_TEXT);
        }
        var text = node.stringValue();
        if (!part.required() && text.isBlank() && text.length() <= rule.maximumLength()) {
            return text;
        }
        return switch (Scalars.text(text, rule.maximumLength())) {
            case Scalars.Value _ ->
                    rule.shape().test(text)
                            ? text
                            : fault(
                                    pointer,
                                    FaultKind.WRONG_SHAPE,
                                    Map.of(Fault.TYPE, part.name()));
            case Scalars.Wrong(var kind, var values) -> fault(pointer, kind, values);
        };
    }

    private @Nullable Object value(Class<?> type, JsonNode node, String pointer, FieldRule rule) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean()
                    ? (Object) node.booleanValue()
                    : fault(pointer, FaultKind.NOT_A_BOOLEAN);
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return integer(type, node, pointer, rule);
        }
        if (type.isRecord() && !RecordShape.isValueType(type)) {
            return record(type, node, pointer, Map.of());
        }
        return node.isString()
                ? scalar(type, node.stringValue(), pointer)
                : fault(pointer, FaultKind.NOT_A_TEXT);
    }

    private @Nullable Object integer(Class<?> type, JsonNode node, String pointer, FieldRule rule) {
        if (!node.isIntegralNumber()) {
            return fault(pointer, FaultKind.NOT_AN_INTEGER);
        }
        long minimum = rule.minimum();
        long maximum =
                type == long.class ? rule.maximum() : Math.min(rule.maximum(), Integer.MAX_VALUE);
        if (!node.canConvertToLong() || node.longValue() < minimum || node.longValue() > maximum) {
            return fault(
                    pointer,
                    FaultKind.OUT_OF_RANGE,
                    Map.of("minimum", minimum, "maximum", maximum));
        }
        return type == long.class ? (Object) node.longValue() : node.intValue();
    }

    private @Nullable Object scalar(Class<?> type, String text, String pointer) {
        var read = Scalars.read(type, text);
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
