package org.pirveli.server.rest.body;

import java.util.Map;
import org.pirveli.server.rest.body.Scalars.Read;
import org.pirveli.server.rest.body.Scalars.Value;
import org.pirveli.server.rest.body.Scalars.Wrong;
import org.pirveli.server.rest.problem.FaultKind;
import tools.jackson.databind.JsonNode;

/** Reads one JSON value that has no parts. Nothing is coerced: "1" is no number, and 1 no text. */
final class JsonScalars {

    private JsonScalars() {}

    static Read read(Class<?> type, JsonNode node, FieldRule rule) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean()
                    ? new Value(node.booleanValue())
                    : new Wrong(FaultKind.NOT_A_BOOLEAN, Map.of());
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return integer(type, node, rule);
        }
        if (!node.isString()) {
            return new Wrong(FaultKind.NOT_A_TEXT, Map.of());
        }
        return type == String.class
                ? Scalars.text(node.stringValue(), rule.maximumLength())
                : Scalars.read(type, node.stringValue());
    }

    private static Read integer(Class<?> type, JsonNode node, FieldRule rule) {
        if (!node.isIntegralNumber()) {
            return new Wrong(FaultKind.NOT_AN_INTEGER, Map.of());
        }
        long minimum = rule.minimum();
        long maximum =
                type == long.class ? rule.maximum() : Math.min(rule.maximum(), Integer.MAX_VALUE);
        if (!node.canConvertToLong() || node.longValue() < minimum || node.longValue() > maximum) {
            return new Wrong(
                    FaultKind.OUT_OF_RANGE, Map.of("minimum", minimum, "maximum", maximum));
        }
        return new Value(type == long.class ? (Object) node.longValue() : node.intValue());
    }
}
