package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.pirveli.server.rest.clock.ClockMove;
import org.pirveli.server.rest.clock.ClockMoved;

/** Describes how office time is moved on. */
final class ClockOperation {

    private ClockOperation() {}

    static Operation move(Schemas schemas) {
        return new Operation()
                .operationId("moveOfficeClock")
                .addTagsItem("operation")
                .summary(
                        "Let office time pass at once, with everything that falls due on the way."
                                + " In evaluation mode only.")
                .requestBody(
                        Asked.body(
                                schemas.body(ClockMove.class, Set.of(), Set.of()),
                                Examples.body(ClockMove.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "Moved.",
                                                        Answers.JSON,
                                                        schemas.answer(ClockMoved.class),
                                                        Examples.answer(ClockMoved.class, ""))),
                                413,
                                415));
    }
}
