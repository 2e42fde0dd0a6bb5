package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import org.pirveli.server.rest.citizen.CaseFollowing;
import org.pirveli.server.rest.citizen.CitizenApplication;
import org.pirveli.server.rest.citizen.FollowedCase;
import org.pirveli.server.rest.command.Execution;

/** Describes what people without an account may do. */
final class CitizenOperations {

    private static final String PUBLIC = "public";

    private CitizenOperations() {}

    static Operation apply(Schemas schemas, ApiResponse registered) {
        var operation = operation("applyAsCitizen", "Apply without an account, by the web.");
        operation.addParametersItem(Asked.inQuery(Execution.DRY_RUN));
        Asked.commandHeaders().forEach(operation::addParametersItem);
        return operation
                .requestBody(
                        Asked.body(
                                schemas.body(CitizenApplication.class, Set.of(), Set.of()),
                                Examples.body(CitizenApplication.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses().addApiResponse("201", registered),
                                409,
                                412,
                                413,
                                415,
                                422,
                                503));
    }

    static Operation follow(Schemas schemas) {
        return operation(
                        "followCase",
                        "How far a case is, for whoever knows its number and code. A wrong number"
                                + " and a wrong code are answered alike.")
                .requestBody(
                        Asked.body(
                                schemas.body(CaseFollowing.class, Set.of(), Set.of()),
                                Examples.body(CaseFollowing.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "As much as the applicant is told.",
                                                        Answers.JSON,
                                                        schemas.answer(FollowedCase.class),
                                                        Examples.answer(FollowedCase.class, ""))),
                                404,
                                413,
                                415,
                                503));
    }

    private static Operation operation(String id, String summary) {
        return new Operation()
                .operationId(id)
                .addTagsItem(PUBLIC)
                .summary(summary)
                .security(List.of());
    }
}
