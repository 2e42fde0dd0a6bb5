package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.pirveli.server.rest.draft.DraftToSave;
import org.pirveli.server.rest.draft.SavedDraft;
import org.pirveli.server.rest.template.PreviewedReply;
import org.pirveli.server.rest.template.ReplyPreviewAsked;
import org.pirveli.server.security.RouteRules;

/** Describes what is written and not sent yet: drafts, and replies that are looked at before. */
final class DraftOperations {

    private DraftOperations() {}

    static void write(Routes routes, Schemas schemas) {
        routes.post("/api/v1/cases/{caseId}/reply-preview", preview(schemas));
        write(routes, schemas, RouteRules.CASE_DRAFTS, "Case", "cases");
        write(routes, schemas, RouteRules.CONSULTATION_DRAFTS, "Consultation", "consultations");
    }

    private static void write(
            Routes routes, Schemas schemas, String path, String about, String tag) {
        routes.put(path, save(schemas, "saveDraftOf" + about, tag));
        routes.get(path, read(schemas, "getDraftOf" + about, tag));
        routes.delete(path, discard("discardDraftOf" + about, tag));
    }

    private static Operation preview(Schemas schemas) {
        return new Operation()
                .operationId("previewReply")
                .addTagsItem("cases")
                .summary(
                        "What the applicant would read or hear, in every form of a template, with"
                                + " the case's own values. Nothing is written.")
                .requestBody(
                        Asked.body(
                                schemas.body(ReplyPreviewAsked.class, Set.of(), Set.of()),
                                Examples.body(ReplyPreviewAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "Filled as far as there are values.",
                                                        Answers.JSON,
                                                        schemas.answer(PreviewedReply.class),
                                                        Examples.answer(PreviewedReply.class, ""))),
                                404,
                                409,
                                413,
                                415,
                                503));
    }

    private static Operation save(Schemas schemas, String id, String tag) {
        return new Operation()
                .operationId(id)
                .addTagsItem(tag)
                .summary("Save what you are writing, in the place of what you saved before.")
                .requestBody(
                        Asked.body(
                                schemas.body(DraftToSave.class, Set.of(), Set.of()),
                                Examples.body(DraftToSave.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                saved(schemas, "Saved; the content is not repeated."),
                                404,
                                409,
                                413,
                                415,
                                503));
    }

    private static Operation read(Schemas schemas, String id, String tag) {
        return new Operation()
                .operationId(id)
                .addTagsItem(tag)
                .summary("What you were writing; others do not see it. Empty if there is nothing.")
                .responses(Answers.andProblems(saved(schemas, "As it was saved last."), 404, 503));
    }

    private static ApiResponses saved(Schemas schemas, String words) {
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        Answers.of(
                                words,
                                Answers.JSON,
                                schemas.answer(SavedDraft.class),
                                Examples.answer(SavedDraft.class, "")));
    }

    private static Operation discard(String id, String tag) {
        return new Operation()
                .operationId(id)
                .addTagsItem(tag)
                .summary("Throw away what you were writing.")
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "204",
                                                new ApiResponse().description("It is gone.")),
                                404,
                                503));
    }
}
