package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.pirveli.server.rest.template.PreviewAsked;
import org.pirveli.server.rest.template.TemplatePreview;

/** Describes how a template is tried out. */
final class PreviewOperation {

    private PreviewOperation() {}

    static Operation preview(Schemas schemas) {
        return new Operation()
                .operationId("previewTemplate")
                .addTagsItem("rules")
                .summary("What a template would say, filled with the given values and samples.")
                .requestBody(
                        Asked.body(
                                schemas.body(PreviewAsked.class, Set.of(), Set.of()),
                                Examples.body(PreviewAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "Filled; nothing was written.",
                                                        Answers.JSON,
                                                        schemas.answer(TemplatePreview.class),
                                                        Examples.answer(
                                                                TemplatePreview.class, ""))),
                                404,
                                409,
                                413,
                                415));
    }
}
