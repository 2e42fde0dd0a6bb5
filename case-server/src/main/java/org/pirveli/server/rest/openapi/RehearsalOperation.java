package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.pirveli.server.rehearsal.RehearsalAsked;
import org.pirveli.server.rest.rehearsal.RehearsalProgress;

/** Describes how a rehearsal is asked for. */
final class RehearsalOperation {

    private RehearsalOperation() {}

    static Operation take(Schemas schemas) {
        var accepted =
                Answers.of(
                        "Kept; the clocks are played through in the background.",
                        Answers.JSON,
                        schemas.answer(RehearsalProgress.class),
                        Examples.answer(RehearsalProgress.class, ""));
        return new Operation()
                .operationId("rehearse")
                .addTagsItem("rules")
                .summary(
                        "See what would have been under other rules; changes nothing. For"
                                + " supervisors only.")
                .addParametersItem(Asked.idempotencyKey())
                .requestBody(
                        Asked.body(
                                schemas.body(RehearsalAsked.class, Set.of(), Set.of()),
                                Examples.body(RehearsalAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "202",
                                                Answers.with(
                                                        accepted,
                                                        "Location",
                                                        "Where progress and result can be read.")),
                                409,
                                413,
                                415,
                                422,
                                503));
    }
}
