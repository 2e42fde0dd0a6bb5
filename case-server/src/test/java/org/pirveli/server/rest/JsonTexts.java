package org.pirveli.server.rest;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every text in an answer, however deep. */
final class JsonTexts {

    private JsonTexts() {}

    static Stream<String> of(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(JsonTexts::of);
    }
}
