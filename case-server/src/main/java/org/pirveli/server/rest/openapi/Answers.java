package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;

/** Describes what comes back. */
final class Answers {

    static final String JSON = "application/json";

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

    /** Adds the problems that an operation can answer. */
    static ApiResponses andProblems(ApiResponses responses, int... statuses) {
        for (int status : statuses) {
            responses.addApiResponse(
                    Integer.toString(status),
                    new ApiResponse()
                            .$ref("#/components/responses/" + ProblemResponses.name(status)));
        }
        return responses;
    }
}
