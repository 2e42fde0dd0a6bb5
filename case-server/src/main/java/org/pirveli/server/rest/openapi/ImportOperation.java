package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.pirveli.server.imports.ImportFormat;
import org.pirveli.server.rest.imports.ImportProgress;

/** Describes how older records are sent in bulk. */
final class ImportOperation {

    private ImportOperation() {}

    static Operation take(Schemas schemas) {
        var accepted =
                Answers.of(
                        "Kept; the cases are registered in the background.",
                        Answers.JSON,
                        schemas.answer(ImportProgress.class),
                        Examples.answer(ImportProgress.class, ""));
        return new Operation()
                .operationId("importCases")
                .addTagsItem("commands")
                .summary("Take over older records, up to 64 MiB and 100,000 rows.")
                .addParametersItem(Asked.idempotencyKey())
                .requestBody(body())
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "202",
                                                Answers.with(
                                                        accepted,
                                                        "Location",
                                                        "Where the progress can be read.")),
                                409,
                                413,
                                415,
                                422,
                                503));
    }

    private static RequestBody body() {
        var content = new Content();
        for (var format : ImportFormat.values()) {
            content.addMediaType(
                    format.mediaType(),
                    new MediaType()
                            .schema(Schemas.typed("string").description(Words.imported(format)))
                            .example(Words.importedExample(format)));
        }
        return new RequestBody().required(true).content(content);
    }
}
