package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.SimilarCase;
import org.pirveli.server.rest.casework.SimilarAsked;
import org.pirveli.server.rest.casework.SimilarCaseController;
import org.pirveli.server.rest.document.DocumentController;
import org.pirveli.server.rest.document.KeptDocument;
import org.springframework.core.ParameterizedTypeReference;

/** Describes what is done with the file of a case beside commands and plain reading. */
final class CaseFileOperations {

    private static final String CASES = "cases";
    private static final String ANY_BYTES = "application/octet-stream";

    private CaseFileOperations() {}

    static Operation similar(Schemas schemas) {
        var type = new ParameterizedTypeReference<Page<SimilarCase>>() {}.getType();
        return new Operation()
                .operationId("findSimilarCases")
                .addTagsItem(CASES)
                .summary(
                        "What resembles a matter before it is registered; something of it must be"
                                + " known.")
                .addParametersItem(Asked.inQuery(SimilarCaseController.LIMIT))
                .requestBody(
                        Asked.body(
                                schemas.body(SimilarAsked.class, Set.of(), Set.of()),
                                Examples.body(SimilarAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "Likeliest first.",
                                                        Answers.JSON,
                                                        schemas.answer(type),
                                                        Examples.answer(type, ""))),
                                413,
                                415,
                                503));
    }

    static Operation keepDocument(Schemas schemas) {
        var example = Examples.answer(KeptDocument.class, "");
        return new Operation()
                .operationId("keepDocument")
                .addTagsItem("commands")
                .summary(
                        "Add a document to the file with its content. Its type is found in the"
                                + " content; the same content again adds nothing.")
                .addParametersItem(Asked.inQuery(DocumentController.FILE_NAME))
                .requestBody(
                        new RequestBody()
                                .required(true)
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        ANY_BYTES,
                                                        new MediaType().schema(binary()))))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "The case had it already.",
                                                        Answers.JSON,
                                                        schemas.answer(KeptDocument.class),
                                                        example))
                                        .addApiResponse(
                                                "201",
                                                Answers.with(
                                                        Answers.of(
                                                                "Kept.",
                                                                Answers.JSON,
                                                                schemas.answer(KeptDocument.class),
                                                                example),
                                                        "Location",
                                                        "Where its content can be read.")),
                                404,
                                409,
                                413,
                                415,
                                503));
    }

    static Operation readDocument() {
        return new Operation()
                .operationId("readDocument")
                .addTagsItem(CASES)
                .summary("The content of a document, to be saved.")
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "Its bytes.",
                                                        "*/*",
                                                        binary(),
                                                        "%PDF-1.7 …")),
                                404,
                                410,
                                503));
    }

    static Schema<?> binary() {
        var bytes = Schemas.typed("string");
        bytes.setFormat("binary");
        return bytes;
    }
}
