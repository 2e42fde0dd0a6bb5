package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Describes what comes back. */
final class Answers {

    static final String JSON = "application/json";

    private static final int[] OF_EVERY_OPERATION = {400, 401, 403, 405, 406, 429, 500};

    private Answers() {}

    static ApiResponse of(
            String description, String mediaType, Schema<?> schema, @Nullable Object example) {
        var response =
                new ApiResponse()
                        .description(description)
                        .content(
                                new Content()
                                        .addMediaType(
                                                mediaType,
                                                new MediaType().schema(schema).example(example)));
        return with(response, "Trace-Id", "Names the request in the server's logs.");
    }

    static ApiResponse with(ApiResponse response, String header, String meaning) {
        return response.addHeaderObject(
                header, new Header().description(meaning).schema(Schemas.typed("string")));
    }

    /** Adds the problems that an operation can answer: those of every one, and its own. */
    static ApiResponses andProblems(ApiResponses responses, int... own) {
        IntStream.concat(IntStream.of(OF_EVERY_OPERATION), IntStream.of(own))
                .distinct()
                .sorted()
                .forEach(status ->
                        responses.addApiResponse(
                                Integer.toString(status),
                                new ApiResponse()
                                        .$ref(
                                                "#/components/responses/"
                                                        + ProblemResponses.name(status))));
        return responses;
    }
}
