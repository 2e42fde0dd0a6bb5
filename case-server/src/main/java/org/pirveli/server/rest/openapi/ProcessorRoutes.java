package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import org.pirveli.server.processor.ProcessorList;
import org.pirveli.server.processor.ProcessorStanding;
import org.pirveli.server.rest.processor.Reason;

/** Those who follow the log, and what administrators do to them. */
final class ProcessorRoutes {

    private static final String TAG = "operation";
    private static final String ALL = "/api/v1/processors";
    private static final String ONE = ALL + "/{processor}";

    private ProcessorRoutes() {}

    static void write(Routes routes, Schemas schemas) {
        routes.reads(
                List.of(
                        json(
                                ALL,
                                "listProcessors",
                                TAG,
                                "Who follows the log: on which node, how far, how far behind it,"
                                        + " whether paused or rebuilt, and what administrators did."
                                        + " For administrators and auditors.",
                                List.of(),
                                ProcessorList.class),
                        json(
                                ONE,
                                "getProcessor",
                                TAG,
                                "How one of them stands.",
                                List.of(),
                                ProcessorStanding.class)));
        routes.post(
                ONE + "/pause",
                deed(
                        "pauseProcessor",
                        "Have it stand still on every node, also after a restart, until it is let"
                                + " go on. Commands are answered meanwhile, with Consistency:"
                                + " pending where a view stands still. One that is paused stays as"
                                + " it is.",
                        "200",
                        "It is paused; every node heeds it within two seconds.",
                        schemas));
        routes.post(
                ONE + "/resume",
                deed(
                        "resumeProcessor",
                        "Let it go on where it stood. One that is not paused stays as it is.",
                        "200",
                        "It goes on, on one of the nodes, within a few seconds.",
                        schemas));
        routes.post(
                ONE + "/rebuild",
                deed(
                                "rebuildProcessor",
                                "Have what it writes taken away and written anew from the whole"
                                        + " log, while the office works. Rows are missing until"
                                        + " that has ended, and reads say Consistency: pending."
                                        + " While one rebuild of it waits or runs, that one"
                                        + " answers. Refused where it would act again.",
                                "202",
                                "Kept; it is done in the background.",
                                schemas)
                        .addParametersItem(Asked.idempotencyKey()));
    }

    private static Operation deed(
            String id, String summary, String status, String done, Schemas schemas) {
        return new Operation()
                .operationId(id)
                .addTagsItem(TAG)
                .summary(summary)
                .requestBody(
                        Asked.body(
                                schemas.body(Reason.class, Set.of(), Set.of()),
                                Examples.body(Reason.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(status, answer(status, done, schemas)),
                                400,
                                401,
                                403,
                                404,
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

    private static ApiResponse answer(String status, String done, Schemas schemas) {
        var answer =
                Answers.of(
                        done,
                        Answers.JSON,
                        schemas.answer(ProcessorStanding.class),
                        Examples.answer(ProcessorStanding.class, ""));
        return status.equals("202")
                ? Answers.with(answer, "Location", "Where its standing can be read.")
                : answer;
    }
}
