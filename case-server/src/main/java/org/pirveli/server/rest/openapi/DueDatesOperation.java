package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.pirveli.server.rest.sla.DueDateController.DueDates;
import org.pirveli.server.rest.sla.DueDatesAsked;

/** Describes how due dates are counted. */
final class DueDatesOperation {

    private DueDatesOperation() {}

    static Operation dueDates(Schemas schemas) {
        return new Operation()
                .operationId("countDueDates")
                .addTagsItem("rules")
                .summary("When answers are due, for up to 10,000 instants of receipt at once.")
                .requestBody(
                        Asked.body(
                                schemas.body(DueDatesAsked.class, Set.of(), Set.of()),
                                Examples.body(DueDatesAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "In the same order.",
                                                        Answers.JSON,
                                                        schemas.answer(DueDates.class),
                                                        Examples.answer(DueDates.class, ""))),
                                413,
                                415));
    }
}
