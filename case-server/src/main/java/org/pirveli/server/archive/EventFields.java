package org.pirveli.server.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pirveli.server.engine.log.EventSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The fields of an event, one by one, as they are printed. */
@Component
final class EventFields {

    /** Long, and in the archive word for word. */
    static final Set<String> LEFT_OUT = Set.of("trace", "candidates", "levels", "reminders");

    private static final int MOST = 200;

    private final ObjectMapper mapper;

    EventFields(EventSerializer serializer) {
        this.mapper = serializer.getObjectMapper();
    }

    /**
     * A field.
     *
     * @param path the names on the way to it; what stands in a list is counted from 1
     */
    record Field(List<String> path, String value) {}

    List<Field> of(Object event) {
        var fields = new ArrayList<Field>();
        add(mapper.valueToTree(event), List.of(), fields);
        return fields.subList(0, Math.min(MOST, fields.size()));
    }

    private static void add(JsonNode node, List<String> path, List<Field> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> {
                        if (!LEFT_OUT.contains(each.getKey())) {
                            add(each.getValue(), with(path, each.getKey()), fields);
                        }
                    });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(node.get(i), with(path, Integer.toString(i + 1)), fields);
            }
        } else if (!node.isNull()) {
            fields.add(new Field(path, node.asString()));
        }
    }

    private static List<String> with(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
