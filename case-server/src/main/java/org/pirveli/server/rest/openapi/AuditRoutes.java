package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;
import static org.pirveli.server.rest.openapi.Described.text;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import org.pirveli.server.rest.audit.CheckpointController;
import org.pirveli.server.rest.audit.ConsistencyProof;
import org.pirveli.server.rest.audit.InclusionProof;
import org.pirveli.server.rest.audit.ProofController;
import org.pirveli.server.rest.audit.VerificationList;
import org.pirveli.server.rest.audit.VerificationProgress;
import org.pirveli.server.verification.VerificationAsked;

/** What proves that what is shown is what was recorded. */
final class AuditRoutes {

    private static final String AUDIT = "audit";
    private static final String REBUILDS = "/api/v1/audit/rebuilds";

    private static final String NOTE =
            """
            pirveli.invalid/evaluation
            0
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

            — pirveli.invalid/evaluation 2BxrVv0=
            """;

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
                            "pirveli.invalid/evaluation+d81c6b56"
                                    + "+AVpbmu8gXDqQxlhQKXzbWYdXQCjGNIvRqPjJ0pBZRZU7\n"),
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
                            InclusionProof.class));

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
