package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;
import static org.pirveli.server.rest.openapi.Described.text;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.parking.DeadLetter;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.parking.RetryAsked;
import org.pirveli.server.rest.audit.CheckpointController;
import org.pirveli.server.rest.audit.ConsistencyProof;
import org.pirveli.server.rest.audit.DeadLetterController;
import org.pirveli.server.rest.audit.ExportList;
import org.pirveli.server.rest.audit.ExportProgress;
import org.pirveli.server.rest.audit.InclusionProof;
import org.pirveli.server.rest.audit.LookController;
import org.pirveli.server.rest.audit.ProofController;
import org.pirveli.server.rest.audit.RecordedLook;
import org.pirveli.server.rest.audit.RetryProgress;
import org.pirveli.server.rest.audit.SealStanding;
import org.pirveli.server.rest.audit.VerificationList;
import org.pirveli.server.rest.audit.VerificationProgress;
import org.pirveli.server.verification.VerificationAsked;
import org.springframework.core.ParameterizedTypeReference;

/** What proves that what is shown is what was recorded. */
final class AuditRoutes {

    private static final String AUDIT = "audit";
    private static final String REBUILDS = "/api/v1/audit/rebuilds";
    private static final String DEAD_LETTERS = "/api/v1/audit/dead-letters";

    private static final String EXPORTS = "/api/v1/audit/exports";
    private static final Type LOOKS =
            new ParameterizedTypeReference<Page<RecordedLook>>() {}.getType();
    private static final String NOTE =
            """
            pirveli.invalid/evaluation
            1
            Mqpom5qivdUurk8W1x9Ps85I759vYQmXsQ/vvi1AJv8=

            — pirveli.invalid/evaluation RzRb+eMGPYzl165/p6uloBTlMr9it9tJZ0VSvXCnRtXl0TyeYg65CXkEXP6bKkC3K8+AH8t9MzXxWgZ/XZbeqP7rvg8=
            """;

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
                            VerificationProgress.class),
                    text(
                            "/api/v1/audit/checkpoint",
                            "getCheckpoint",
                            AUDIT,
                            "How many events the log has and the root of its tree, signed (C2SP"
                                    + " tlog-checkpoint). For auditors, administrators and"
                                    + " integrators, as which a witness may sign in.",
                            List.of(CheckpointController.SIZE),
                            NOTE),
                    text(
                            "/api/v1/audit/log-keys",
                            "getLogKeys",
                            AUDIT,
                            "The public keys that sign in the name of the log, the present one"
                                    + " first, one a line. To check anything, take them from"
                                    + " somewhere else.",
                            List.of(),
                            "pirveli.invalid/evaluation+47345bf9"
                                    + "+Adt9vomPALnynlNyiplZSbERnvH4aWyToFjfsbZQd0Tv\n"),
                    text(
                            "/api/v1/audit/growth",
                            "getGrowth",
                            AUDIT,
                            "The latest checkpoint, and the proof that the log grew to it from what"
                                    + " a witness knows (the body of C2SP tlog-witness,"
                                    + " add-checkpoint).",
                            List.of(CheckpointController.KNOWN),
                            "old 0\n\n" + NOTE),
                    json(
                            "/api/v1/audit/consistency",
                            "getConsistency",
                            AUDIT,
                            "The proof that the log of one size grew into that of another.",
                            List.of(ProofController.OLDER, ProofController.NEWER),
                            ConsistencyProof.class),
                    json(
                            "/api/v1/audit/inclusion",
                            "getInclusion",
                            AUDIT,
                            "The proof that an event stands under a checkpoint. Refused by"
                                    + " EVENT_NOT_SEALED in its first seconds.",
                            List.of(
                                    ProofController.STREAM,
                                    ProofController.SEQUENCE,
                                    CheckpointController.SIZE),
                            InclusionProof.class),
                    json(
                            "/api/v1/audit/seal",
                            "getSeal",
                            AUDIT,
                            "How far the log is sealed and signed, and why it is not, for people"
                                    + " who look after it. Whoever checks reads the checkpoint"
                                    + " instead.",
                            List.of(),
                            SealStanding.class),
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
        routes.post(EXPORTS, export(schemas));
        routes.get(EXPORTS + "/{exportId}/archive", archive());
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

    private static Operation export(Schemas schemas) {
        return errand(
                        "export",
                        "Have a case, or what was recorded in a period, exported for those who"
                                + " doubt the office: the events as they are stored, their texts in"
                                + " clear, and what proves them. It is kept who asked, and what"
                                + " for. For auditors.",
                        schemas,
                        ExportProgress.class,
                        "Kept; what the export holds is fixed in the background.")
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
                                404,
                                409,
                                503));
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
                                404,
                                409,
                                413,
                                415,
                                422,
                                503));
    }
}
