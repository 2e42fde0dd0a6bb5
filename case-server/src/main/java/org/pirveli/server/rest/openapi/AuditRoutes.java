package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.parking.DeadLetter;
import org.pirveli.server.parking.RetryAsked;
import org.pirveli.server.rest.audit.DeadLetterController;
import org.pirveli.server.rest.audit.RetryProgress;
import org.pirveli.server.rest.audit.VerificationList;
import org.pirveli.server.rest.audit.VerificationProgress;
import org.pirveli.server.verification.VerificationAsked;
import org.springframework.core.ParameterizedTypeReference;

/** What proves that what is shown is what was recorded. */
final class AuditRoutes {

    private static final String AUDIT = "audit";
    private static final String REBUILDS = "/api/v1/audit/rebuilds";
    private static final String DEAD_LETTERS = "/api/v1/audit/dead-letters";

    private static final List<Described> READS =
            List.of(
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
                            VerificationProgress.class),
                    json(
                            DEAD_LETTERS,
                            "listDeadLetters",
                            AUDIT,
                            "The cases and consultations of which somebody who follows the log"
                                    + " could not take an event in, and with it none behind it:"
                                    + " those of the earliest events first. Says which event, and"
                                    + " never what it tells.",
                            DeadLetterController.PARAMETERS,
                            new ParameterizedTypeReference<Page<DeadLetter>>() {}.getType()),
                    json(
                            DEAD_LETTERS + "/retries/{retryId}",
                            "getDeadLetterRetry",
                            AUDIT,
                            "How a retry of dead letters stands, and what came of it.",
                            List.of(),
                            RetryProgress.class));

    private AuditRoutes() {}

    static void write(Routes routes, Schemas schemas) {
        routes.post(REBUILDS, rebuild(schemas));
        routes.post(DEAD_LETTERS + "/retries", retry(schemas));
        routes.reads(READS);
    }

    private static Operation rebuild(Schemas schemas) {
        return errand(
                        "rebuild",
                        "Have every row of the views made anew from the log and compared to the"
                                + " byte; changes nothing. While one waits or runs, that one"
                                + " answers. For auditors and administrators.",
                        schemas,
                        VerificationProgress.class,
                        "Kept; the views are made anew beside themselves in the background.")
                .requestBody(
                        Asked.body(
                                schemas.body(VerificationAsked.class, Set.of(), Set.of()),
                                Examples.body(VerificationAsked.class, Set.of())));
    }

    private static Operation retry(Schemas schemas) {
        return errand(
                        "retryDeadLetters",
                        "Have dead letters tried again: all of them, those of one follower, or one"
                                + " case. Each is told its events in order, by the code that runs"
                                + " now; what still cannot be taken in waits on. For"
                                + " administrators.",
                        schemas,
                        RetryProgress.class,
                        "Kept; they are tried one after the other in the background.")
                .requestBody(
                        Asked.body(
                                schemas.body(RetryAsked.class, Set.of(), Set.of()),
                                Examples.body(RetryAsked.class, Set.of())));
    }

    private static Operation errand(
            String id, String summary, Schemas schemas, Class<?> progress, String kept) {
        var accepted =
                Answers.of(
                        kept,
                        Answers.JSON,
                        schemas.answer(progress),
                        Examples.answer(progress, ""));
        return new Operation()
                .operationId(id)
                .addTagsItem(AUDIT)
                .summary(summary)
                .addParametersItem(Asked.idempotencyKey())
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
