package org.pirveli.server.rest.problem;

import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;

/**
 * Why a request was not done.
 *
 * @param details what helps to mend it, shown as members of the problem
 * @param headers of the answer, such as {@code Allow} or {@code Retry-After}
 */
public record Problem(
        RefusalCode code,
        Map<String, Object> details,
        List<Fault> faults,
        Map<String, String> headers) {

    public static Problem of(RefusalCode code) {
        return new Problem(code, Map.of(), List.of(), Map.of());
    }

    public static Problem of(Refused refused) {
        var problem = new Problem(refused.code(), refused.details(), List.of(), Map.of());
        return switch (refused.code()) {
            case IN_PROGRESS -> problem.retryAfter(1);
            case LOOK_NOT_RECORDED, EVENT_NOT_SEALED, SIGN_IN_UNAVAILABLE -> problem.retryAfter(5);
            case TOO_MANY_REQUESTS, TOO_MANY_REHEARSALS, SCANNER_UNAVAILABLE ->
                    problem.retryAfter(10);
            default -> problem;
        };
    }

    public static Problem of(InvalidRequest invalid) {
        return new Problem(RefusalCode.INVALID_REQUEST, Map.of(), invalid.faults(), Map.of());
    }

    /** The same, with a header more. */
    public Problem with(String header, String value) {
        return new Problem(code, details, faults, Map.of(header, value));
    }

    /** The same, with the advice to ask again after so many seconds. */
    public Problem retryAfter(long seconds) {
        return with("Retry-After", Long.toString(seconds));
    }

    /** The HTTP status that goes with a code. */
    public static int status(RefusalCode code) {
        return switch (code) {
            case INVALID_REQUEST,
                    UNKNOWN_TOPIC,
                    UNKNOWN_GROUND,
                    UNKNOWN_STEP,
                    TEMPLATE_SYNTAX,
                    PURPOSE_REQUIRED ->
                    400;
            case UNAUTHENTICATED, SIGNATURE_INVALID -> 401;
            case NOT_AUTHORISED, NOT_EMPLOYED -> 403;
            case NOT_FOUND, DOCUMENT_ELSEWHERE -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case DOCUMENT_ERASED -> 410;
            case VERSION_CONFLICT -> 412;
            case CONTENT_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE, DOCUMENT_TYPE_REFUSED -> 415;
            case IDEMPOTENCY_CONFLICT -> 422;
            case TOO_MANY_REQUESTS, TOO_MANY_REHEARSALS -> 429;
            case UNEXPECTED, EVENT_UNREADABLE -> 500;
            case UNAVAILABLE, SIGN_IN_UNAVAILABLE, SCANNER_UNAVAILABLE, LOOK_NOT_RECORDED -> 503;
            case IN_PROGRESS,
                    WRONG_STATUS,
                    CASE_CLOSED,
                    NO_CHANGE,
                    CASE_EXISTS,
                    REFERENCE_TAKEN,
                    RECEIVED_IN_FUTURE,
                    UNKNOWN_UNIT,
                    OPERATOR_NOT_ELIGIBLE,
                    NOT_ASSIGNEE,
                    FIRST_RESPONSE_ALREADY_ISSUED,
                    NO_FIRST_RESPONSE,
                    FIRST_RESPONSE_REQUIRED,
                    FOLLOW_UP_REQUIRED,
                    FOLLOW_UP_NOT_OWED,
                    OCCURRED_AT_INVALID,
                    EVIDENCE_REQUIRED,
                    CONSENT_REQUIRED,
                    NO_OFFER,
                    INVALID_TARGET,
                    REOPEN_WINDOW_EXPIRED,
                    NO_ESCALATION,
                    DOCUMENT_EMPTY,
                    DOCUMENT_INFECTED,
                    CALENDAR_EXISTS,
                    NO_DECLARATION,
                    POLICY_EXISTS,
                    POLICY_NEEDED,
                    ALREADY_DEFINED,
                    NOBODY_ELIGIBLE,
                    CONSULTATION_EXISTS,
                    ALREADY_ANSWERED,
                    NOT_YOUR_SESSION,
                    CONSULTATION_ENDED,
                    WRONG_SESSION_STATE,
                    HELD_LIMIT_REACHED,
                    MANDATORY_STEP_MISSING,
                    NOT_PROVEN_BY_SESSION,
                    TEMPLATE_EXISTS,
                    UNKNOWN_TEMPLATE,
                    TEMPLATE_WRONG_STAGE,
                    TEMPLATE_TEXT_MISSING,
                    UNKNOWN_PLACEHOLDER,
                    PLACEHOLDER_MISSING,
                    TEMPLATE_NOT_RENDERED,
                    SELF_APPROVAL,
                    TEMPLATE_RETIRED,
                    TEMPLATE_NOT_IN_FORCE,
                    TEMPLATE_OUT_OF_SCOPE,
                    TEMPLATE_NO_ANSWER,
                    TEMPLATE_KIND_MISMATCH,
                    MISSING_VALUE,
                    BODY_NOT_IN_FORCE,
                    DETAINED_WRITTEN_ONLY,
                    SMS_REFUSED,
                    NEUTRAL_TEXT_ONLY,
                    REPLY_APPROVAL_REQUIRED,
                    NO_SUBMITTED_REPLY,
                    SUBJECT_ERASED,
                    EXPORT_NOT_READY,
                    PROCESSOR_NOT_REPLAYED,
                    OPEN_MATTERS,
                    UNDER_LEGAL_HOLD,
                    NO_ERASURE_REQUESTED,
                    ERASURE_REQUESTED,
                    NOT_LAST_DRAFT,
                    OUTCOME_TAKEN,
                    EVENT_NOT_SEALED ->
                    409;
        };
    }
}
