package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.rest.audit.ExportList;
import org.pirveli.server.rest.audit.ExportProgress;
import org.pirveli.server.rest.audit.VerificationList;
import org.pirveli.server.rest.audit.VerificationProgress;
import org.pirveli.server.verification.VerificationAsked;

/** What proves that what is shown is what was recorded. */
final class AuditRoutes {

    private static final String AUDIT = "audit";
    private static final String REBUILDS = "/api/v1/audit/rebuilds";

    private static final String EXPORTS = "/api/v1/audit/exports";

    private static final List<Described> READS =
            List.of(
                    json(
                            EXPORTS,
                            "listExports",
                            AUDIT,
                            "The newest hundred exports: who asked, what for, and how they stand.",
                            List.of(),
                            ExportList.class),
                    json(
                            EXPORTS + "/{exportId}",
                            "getExport",
                            AUDIT,
                            "How an export stands, and what it holds.",
                            List.of(),
                            ExportProgress.class),
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
        routes.post(EXPORTS, export(schemas));
        routes.get(EXPORTS + "/{exportId}/archive", archive());
        routes.reads(READS);
    }

    private static Operation export(Schemas schemas) {
        return taken(
                        "export",
                        "Have a case, or what was recorded in a period, exported for those who"
                                + " doubt the office: the events as they are stored, their texts in"
                                + " clear, and what proves them. It is kept who asked, and what"
                                + " for. For auditors.",
                        accepted(
                                "Kept; the export is fixed in the background.",
                                ExportProgress.class,
                                schemas))
                .requestBody(
                        Asked.body(
                                schemas.body(ExportAsked.class, Set.of(), Set.of()),
                                Map.of(
                                        "caseId",
                                        "01990a6e-4c00-7000-8000-000000000001",
                                        "purpose",
                                        "Asked for by the court")));
    }

    private static Operation archive() {
        return new Operation()
                .operationId("readExport")
                .addTagsItem(AUDIT)
                .summary(
                        "The archive of a prepared export, to be saved and checked by"
                                + " pirveli-verify.jar. It is written while it is read; an answer"
                                + " that breaks off is no archive.")
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "A zip.",
                                                        "application/zip",
                                                        CaseFileOperations.binary(),
                                                        "PK …")),
                                400,
                                401,
                                403,
                                404,
                                405,
                                406,
                                409,
                                429,
                                500,
                                503));
    }

    private static Operation rebuild(Schemas schemas) {
        return taken(
                        "rebuild",
                        "Have every row of the views made anew from the log and compared to the"
                                + " byte; changes nothing. While one waits or runs, that one"
                                + " answers. For auditors and administrators.",
                        accepted(
                                "Kept; the views are made anew beside themselves in the"
                                        + " background.",
                                VerificationProgress.class,
                                schemas))
                .requestBody(
                        Asked.body(
                                schemas.body(VerificationAsked.class, Set.of(), Set.of()),
                                Examples.body(VerificationAsked.class, Set.of())));
    }

    private static ApiResponse accepted(String text, Class<?> answer, Schemas schemas) {
        return Answers.with(
                Answers.of(text, Answers.JSON, schemas.answer(answer), Examples.answer(answer, "")),
                "Location",
                "Where progress and result can be read.");
    }

    private static Operation taken(String id, String summary, ApiResponse accepted) {
        return new Operation()
                .operationId(id)
                .addTagsItem(AUDIT)
                .summary(summary)
                .addParametersItem(Asked.idempotencyKey())
                .responses(
                        Answers.andProblems(
                                new ApiResponses().addApiResponse("202", accepted),
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
}
