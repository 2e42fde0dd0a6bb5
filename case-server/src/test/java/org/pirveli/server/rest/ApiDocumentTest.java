package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.server.rest.ApiDocument.Operation;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ApiDocumentTest {

    private static final TestServer SERVER = TestServer.on(Store.H2);
    private static final ApiDocument DOCUMENT = ApiDocument.of(SERVER);

    /** The document does not describe how it is itself read. */
    private static final Set<String> ITS_OWN =
            Set.of(
                    "GET /docs",
                    "GET /v3/api-docs",
                    "GET /v3/api-docs.yaml",
                    "GET /v3/api-docs/swagger-config",
                    "GET /swagger-ui/**");

    static Stream<String> routes() {
        return DOCUMENT.operations().map(Operation::route);
    }

    @Test
    void it_is_openapi_3_1_and_says_what_it_describes() {
        assertThat(DOCUMENT.root().get("openapi").asString()).startsWith("3.1.");
        assertThat(DOCUMENT.root().at("/info/title").asString()).isEqualTo("Pirveli");
        assertThat(DOCUMENT.root().at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("basic", "bearer");
    }

    @Test
    void it_describes_every_route_that_somebody_may_call_and_no_other() {
        var callable =
                WhoMay.all().entrySet().stream()
                        .filter(row -> !row.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .filter(route -> !ITS_OWN.contains(route))
                        .map(route -> route.replace("/**", "/{path}"));
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(callable.toList());
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(DOCUMENT.operations())
                .extracting(operation -> operation.node().get("operationId").asString())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void what_holds_without_a_parameter_is_told_only_where_there_is_something() {
        assertThat(DOCUMENT.root().findValues("default")).isNotEmpty().noneMatch(JsonNode::isNull);
    }

    /** One text for an instant and a number of the same name would be untrue of one of them. */
    @Test
    void fields_that_are_explained_by_the_same_words_are_of_the_same_kind() {
        var kinds = new TreeMap<String, Map<String, List<String>>>();
        for (var schema : DOCUMENT.root().at("/components/schemas").properties()) {
            for (var field : schema.getValue().path("properties").properties()) {
                var text = field.getValue().path("description").asString("");
                if (!text.isEmpty()) {
                    kinds.computeIfAbsent(field.getKey() + ": " + text, _ -> new TreeMap<>())
                            .computeIfAbsent(kind(field.getValue()), _ -> new ArrayList<>())
                            .add(schema.getKey());
                }
            }
        }
        assertThat(kinds).hasSizeGreaterThan(100);
        kinds.values().removeIf(records -> records.size() == 1);
        assertThat(kinds).isEmpty();
    }

    private static String kind(JsonNode schema) {
        var named = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
        if (named.has("$ref")) {
            return "object";
        }
        var types = named.path("type");
        var type =
                types.isArray()
                        ? types.valueStream()
                                .map(JsonNode::asString)
                                .filter(each -> !each.equals("null"))
                                .findFirst()
                                .orElse("")
                        : types.asString("");
        return (type + " " + named.path("format").asString(""))
                .replaceAll("integer.*|number.*", "number")
                .strip();
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = DOCUMENT.root().findValues("$ref");
        assertThat(references).isNotEmpty();
        for (var reference : references) {
            var target = DOCUMENT.root().at(reference.asString().substring(1));
            assertThat(target.isMissingNode()).as(reference.asString()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_operation_says_what_it_does_and_what_can_go_wrong(String route) {
        var operation = DOCUMENT.operation(route);
        assertThat(operation.node().get("summary").asString()).isNotBlank();
        assertThat(operation.node().get("tags")).isNotEmpty();
        var statuses = operation.node().get("responses").propertyNames();
        assertThat(statuses).contains("400", "401", "403", "405", "406", "429", "500");
        assertThat(statuses).containsAnyOf("200", "201", "202", "204");
        if (operation.body().isPresent()) {
            assertThat(statuses).contains("413", "415");
        }
        if (route.contains("/commands/") || route.equals("POST /api/v1/cases")) {
            assertThat(statuses).contains("404", "409", "412", "422", "503");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_variable_of_an_address_is_described(String route) {
        var described =
                DOCUMENT.operation(route)
                        .node()
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.get("in").asString().equals("path"))
                        .map(parameter -> "{" + parameter.get("name").asString() + "}");
        var variables =
                Arrays.stream(route.split("/", -1)).filter(part -> part.startsWith("{")).toList();
        assertThat(described).containsExactlyElementsOf(variables);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_example_keeps_to_its_schema(String route) {
        var operation = DOCUMENT.operation(route);
        operation.body().ifPresent(ApiDocumentTest::keepsToItsSchema);
        for (var response : operation.node().get("responses")) {
            for (var content : DOCUMENT.resolved(response).path("content")) {
                keepsToItsSchema(content);
            }
        }
    }

    private static void keepsToItsSchema(JsonNode content) {
        var examples =
                Stream.concat(
                        Stream.of(content.path("example")).filter(node -> !node.isMissingNode()),
                        content.path("examples").valueStream().map(each -> each.get("value")));
        examples.forEach(example ->
                assertThat(DOCUMENT.faults(content.get("schema"), example))
                        .as(example.toString())
                        .isEmpty());
    }

    @Test
    void the_body_of_every_command_is_its_record() {
        var commands =
                Arrays.stream(CaseCommand.class.getPermittedSubclasses())
                        .filter(type -> WhoMay.commands().contains(kebab(type)))
                        .toList();
        assertThat(commands).hasSameSizeAs(WhoMay.commands());
        for (var command : commands) {
            var schema = body("POST /api/v1/cases/{caseId}/commands/" + kebab(command));
            assertThat(schema.path("properties").propertyNames())
                    .as(command.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(fields(command, "caseId", true));
            assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                    .as(command.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(fields(command, "caseId", false));
            assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        }
        var registration = body("POST /api/v1/cases");
        assertThat(registration.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        fields(CaseCommand.RegisterApplication.class, "", true));
        assertThat(registration.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("kind", "channel", "subject");
    }

    private static JsonNode body(String route) {
        return DOCUMENT.resolved(DOCUMENT.operation(route).body().orElseThrow().get("schema"));
    }

    private static List<String> fields(Class<?> command, String without, boolean optional) {
        return Arrays.stream(command.getRecordComponents())
                .filter(field -> !field.getName().equals(without))
                .filter(field ->
                        optional || !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static String kebab(Class<?> command) {
        return command.getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void every_code_is_an_example_of_its_status_and_is_explained() {
        var problems =
                SERVER.as("operator").get("/api/v1/problems").expect(200).json().get("items");
        assertThat(problems.valueStream().map(each -> each.get("code").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RefusalCode.values()).map(Enum::name).toList());
        for (var problem : problems) {
            var code = problem.get("code").asString();
            var response =
                    DOCUMENT.root()
                            .at("/components/responses/Problem" + problem.get("status").asInt());
            assertThat(response.at("/content/application~1problem+json/examples").has(code))
                    .as(code)
                    .isTrue();
            assertThat(problem.at("/texts/ka/title").asString()).as(code).isNotBlank();
            assertThat(SERVER.as("auditor").get(problem.get("type").asString()).expect(200).code())
                    .isEqualTo(code);
        }
    }

    @Test
    void the_same_document_can_be_had_as_yaml() {
        var yaml = SERVER.as("operator").get("/v3/api-docs.yaml").expect(200).body();
        assertThat(yaml).startsWith("openapi: 3.1").contains("/api/v1/cases");
        var paths = yaml.lines().filter(line -> line.startsWith("  /")).collect(Collectors.toSet());
        assertThat(paths).hasSize(DOCUMENT.root().get("paths").size());
    }

    @Test
    void the_page_to_read_it_is_served_whole() {
        var docs = SERVER.as("operator").get("/docs").expect(302);
        var page =
                SERVER.as("operator")
                        .get(docs.header("Location").replaceFirst("^http://[^/]+", ""));
        page.expect(200);
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        for (var part :
                List.of(
                        "swagger-ui.css",
                        "index.css",
                        "swagger-initializer.js",
                        "swagger-ui-bundle.js",
                        "swagger-ui-standalone-preset.js")) {
            assertThat(page.body()).contains(part);
            SERVER.as("operator").get("/swagger-ui/" + part).expect(200);
        }
        assertThat(page.body()).doesNotContain("<script>", " onload=");
    }
}
