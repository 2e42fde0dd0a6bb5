package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.pirveli.server.rest.problem.ShownFault;
import org.pirveli.server.rest.problem.Texts;

/** One response per status that a problem can have, with an example of each of its codes. */
final class ProblemResponses {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Schemas schemas;

    ProblemResponses(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The name of the response to a status. */
    static String name(int status) {
        return "Problem" + status;
    }

    /** All of them, by name. */
    Map<String, ApiResponse> all() {
        return Arrays.stream(RefusalCode.values())
                .collect(Collectors.groupingBy(Problem::status, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(
                        Collectors.toMap(
                                status -> name(status.getKey()),
                                status -> response(status.getKey(), status.getValue()),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    /** The schema of every problem. */
    Schema<?> schema() {
        var problem = Schemas.typed("object");
        problem.setDescription("RFC 9457; further members help to mend what is wrong.");
        problem.addProperty(
                "type", text("uri-reference", "Where problems of this kind are explained."));
        problem.addProperty("title", text(null, "What it is, in short."));
        problem.addProperty("status", Schemas.typed("integer").description("The HTTP status."));
        problem.addProperty("detail", text(null, "What it means."));
        problem.addProperty("instance", text("uri-reference", "What was asked for."));
        problem.addProperty("code", Schemas.words(List.of(RefusalCode.values())));
        problem.addProperty("traceId", text(null, "Names the request in the server's logs."));
        var errors = Schemas.typed("array");
        errors.setItems(schemas.answer(ShownFault.class));
        errors.setDescription(
                "Everything that is wrong with the request, with code INVALID_REQUEST.");
        problem.addProperty("errors", errors);
        problem.setRequired(
                List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
        return problem;
    }

    private static Schema<?> text(
            @org.jspecify.annotations.Nullable String format, String meaning) {
        var text = Schemas.typed("string");
        text.setFormat(format);
        text.setDescription(meaning);
        return text;
    }

    private static ApiResponse response(int status, List<RefusalCode> codes) {
        var media = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
        codes.forEach(code -> media.addExamples(code.name(), new Example().value(example(code))));
        var response =
                new ApiResponse()
                        .description(
                                codes.stream()
                                        .map(code -> code + ": " + title(code))
                                        .collect(Collectors.joining("; ")))
                        .content(new Content().addMediaType(ProblemWriter.MEDIA_TYPE, media));
        switch (status) {
            case 401 -> header(response, "WWW-Authenticate", "How to sign in.");
            case 405 -> header(response, "Allow", "The methods that this address knows.");
            case 409, 429, 503 ->
                    header(response, "Retry-After", "Seconds after which to ask again.");
            default -> {}
        }
        return response;
    }

    private static void header(ApiResponse response, String name, String meaning) {
        response.addHeaderObject(
                name, new Header().description(meaning).schema(Schemas.typed("string")));
    }

    private static String title(RefusalCode code) {
        return Texts.english().title(code);
    }

    private static Map<String, Object> example(RefusalCode code) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", ProblemWriter.TYPES + code);
        example.put("title", title(code));
        example.put("status", Problem.status(code));
        example.put(
                "detail",
                Texts.english().detail(code, Map.of("currentVersion", 4, "maximumBytes", 262144)));
        example.put("instance", "/api/v1/cases/01990a6e-4c00-7000-8000-000000000001");
        example.put("code", code.name());
        example.put("traceId", TRACE);
        if (code == RefusalCode.INVALID_REQUEST) {
            example.put(
                    "errors",
                    List.of(Map.of("pointer", "/subject", "detail", "is required", "in", "body")));
        }
        return example;
    }
}
