package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.view.Page;
import org.pirveli.server.rest.audit.LookController;
import org.pirveli.server.rest.audit.RecordedLook;
import org.pirveli.server.rest.audit.VerificationList;
import org.pirveli.server.rest.audit.VerificationProgress;
import org.pirveli.server.verification.VerificationAsked;
import org.springframework.core.ParameterizedTypeReference;

/** What proves that what is shown is what was recorded. */
final class AuditRoutes {

    private static final String AUDIT = "audit";
    private static final String REBUILDS = "/api/v1/audit/rebuilds";

    private static final Type LOOKS =
            new ParameterizedTypeReference<Page<RecordedLook>>() {}.getType();

    private static final List<Described> READS =
            List.of(
                    json(
                            LookController.PATH,
                            "listLooks",
                            AUDIT,
                            "Who was shown texts of persons, which, when and what for; latest"
                                    + " first. Once for each user, case and hour.",
                            LookController.PARAMETERS,
                            LOOKS),
                    json(
                            "/api/v1/cases/{caseId}/looks",
                            "listLooksAtCase",
                            AUDIT,
                            "Who was shown texts of a case; latest first.",
                            LookController.CASE_PARAMETERS,
                            LOOKS),
                    json(
                            REBUILDS,
                            "listRebuilds",
                            AUDIT,
                            "The newest hundred verifications of the views.",
                            List.of(),
                            VerificationList.class),
                    json(
                            REBUILDS + "/{rebuildId}",
                            "getRebuild",
                            AUDIT,
                            "How a verification of the views stands, and what differs.",
                            List.of(),
                            VerificationProgress.class));

    private AuditRoutes() {}

    static void write(Routes routes, Schemas schemas) {
        routes.post(REBUILDS, rebuild(schemas));
        routes.reads(READS);
    }

    private static Operation rebuild(Schemas schemas) {
        var accepted =
                Answers.of(
                        "Kept; the views are made anew beside themselves in the background.",
                        Answers.JSON,
                        schemas.answer(VerificationProgress.class),
                        Examples.answer(VerificationProgress.class, ""));
        return new Operation()
                .operationId("rebuild")
                .addTagsItem(AUDIT)
                .summary(
                        "Have every row of the views made anew from the log and compared to the"
                                + " byte; changes nothing. While one waits or runs, that one"
                                + " answers. For auditors and administrators.")
                .addParametersItem(Asked.idempotencyKey())
                .requestBody(
                        Asked.body(
                                schemas.body(VerificationAsked.class, Set.of(), Set.of()),
                                Examples.body(VerificationAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "202",
                                                Answers.with(
                                                        accepted,
                                                        "Location",
                                                        "Where progress and result can be read.")),
                                400,
                                401,
                                403,
                                405,
                                406,
                                409,
                                413,
                                415,
                                422,
                                429,
                                500,
                                503));
    }
}
