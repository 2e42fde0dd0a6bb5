package org.pirveli.server.rest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface, as a machine reads it. */
record ApiDocument(JsonNode root) {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** One operation: a method at a path. */
    record Operation(String method, String path, JsonNode node) {

        String route() {
            return method + " " + path;
        }

        Optional<JsonNode> body() {
            return Optional.of(node.at("/requestBody/content/application~1json"))
                    .filter(JsonNode::isObject);
        }
    }

    static ApiDocument of(TestServer server) {
        return new ApiDocument(server.as("operator").get("/v3/api-docs").expect(200).json());
    }

    Stream<Operation> operations() {
        return root.get("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .map(method ->
                                        new Operation(
                                                method.getKey().toUpperCase(Locale.ROOT),
                                                path.getKey(),
                                                method.getValue())));
    }

    Operation operation(String route) {
        return operations().filter(each -> each.route().equals(route)).findFirst().orElseThrow();
    }

    /** What a reference leads to; the node itself if it is none. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** The response of an operation to a status. */
    JsonNode response(Operation operation, int status) {
        return resolved(operation.node().get("responses").get(Integer.toString(status)));
    }

    /** What is wrong with a value, by a schema of the document; empty if nothing is. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schema(schema)
                .validate(
                        value,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The parts that a schema refers to go with it. */
    private Schema schema(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", root.get("components"));
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        return SCHEMAS.getSchema(whole);
    }
}
