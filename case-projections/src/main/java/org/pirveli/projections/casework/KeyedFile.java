package org.pirveli.projections.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pirveli.api.casework.view.CaseFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case file as a tree in which every list has become an object: what stands in it is found by
 * what it is, which stays the same when others come and go.
 */
final class KeyedFile {

    /** By which fields the elements of a list are told apart. */
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "clocks", List.of("clockId"),
                    "escalations", List.of("clockId", "attempt", "level"),
                    "reminders", List.of("share"),
                    "levels", List.of("level"),
                    "trace", List.of("date"),
                    "notes", List.of("writtenAt"),
                    "documents", List.of("sha256"),
                    "voidedResponses", List.of("recordedAt"),
                    "followUpResponses", List.of("recordedAt"));

    private KeyedFile() {}

    /** The tree of a file, written as the mapper writes. */
    static ObjectNode of(CaseFile file, JsonMapper json) {
        return (ObjectNode) keyed("", json.valueToTree(file), json);
    }

    private static JsonNode keyed(String name, JsonNode node, JsonMapper json) {
        if (node.isObject()) {
            var object = json.createObjectNode();
            node.properties()
                    .forEach(each ->
                            object.set(each.getKey(), keyed(each.getKey(), each.getValue(), json)));
            return object;
        }
        return node.isArray() ? byKey(name, node, json) : node;
    }

    /** Of several with the same key, the later ones bear their number among them. */
    private static ObjectNode byKey(String name, JsonNode list, JsonMapper json) {
        var object = json.createObjectNode();
        var seen = new HashMap<String, Integer>();
        for (var element : list) {
            var key = key(name, element);
            int number = seen.merge(key, 1, Integer::sum);
            object.set(number == 1 ? key : key + "." + number, keyed("", element, json));
        }
        return object;
    }

    private static String key(String list, JsonNode element) {
        if (!element.isObject()) {
            return element.asString();
        }
        var fields = KEYS.get(list);
        if (fields == null) {
            throw new IllegalStateException("nothing tells the elements of " + list + " apart");
        }
        return fields.stream()
                .map(field -> element.get(field).asString())
                .collect(Collectors.joining("."));
    }
}
