package org.pirveli.api;

/** Why something was not done. The codes are part of the REST contract. */
public enum RefusalCode {
    /** No such object, or none that the caller may see. */
    NOT_FOUND,

    /** The request cannot be read, or a field of it is wrong. */
    INVALID_REQUEST,

    /** Nobody is signed in. */
    UNAUTHENTICATED,

    /** The caller may not do this. */
    NOT_AUTHORISED,

    /** The office's records say that the caller, an operator, does not work there today. */
    NOT_EMPLOYED,

    /** The address knows other methods only. */
    METHOD_NOT_ALLOWED,

    /** None of the media types asked for can be given. */
    NOT_ACCEPTABLE,

    /** The body is of a media type that is not read here. */
    UNSUPPORTED_MEDIA_TYPE,

    /** The body is larger than allowed. */
    CONTENT_TOO_LARGE,

    /** The case has changed since the version that the caller saw. */
    VERSION_CONFLICT,

    /** The same idempotency key came before with another body. */
    IDEMPOTENCY_CONFLICT,

    /** The same request is still being carried out. */
    IN_PROGRESS,

    /** The caller asks too often. */
    TOO_MANY_REQUESTS,

    /** As many rehearsals are waiting as may. */
    TOO_MANY_REHEARSALS,

    /** The storage is away for the moment. */
    UNAVAILABLE,

    /** Who knows the office's users is away for the moment. */
    SIGN_IN_UNAVAILABLE,

    /** Something went wrong in the server; nobody expected it. */
    UNEXPECTED,

    /** The case stands where this cannot be done. */
    WRONG_STATUS,

    /** The case is closed. */
    CASE_CLOSED,

    /** The command would change nothing. */
    NO_CHANGE,

    /** The case id is taken. */
    CASE_EXISTS,

    /** The client used this external reference before. */
    REFERENCE_TAKEN,

    /** A matter cannot be received later than now. */
    RECEIVED_IN_FUTURE,

    /** The office knows no such topic. */
    UNKNOWN_TOPIC,

    /** The office gives no such ground, or not for this. */
    UNKNOWN_GROUND,

    /** The office knows no such unit. */
    UNKNOWN_UNIT,

    /** The operator may not take this case; the grounds say why. */
    OPERATOR_NOT_ELIGIBLE,

    /** Only the assignee or a supervisor may answer. */
    NOT_ASSIGNEE,

    /** The first response was given; it is given once. */
    FIRST_RESPONSE_ALREADY_ISSUED,

    /** There is no first response to void. */
    NO_FIRST_RESPONSE,

    /** The applicant has had no first response yet. */
    FIRST_RESPONSE_REQUIRED,

    /** A follow-up response is still owed. */
    FOLLOW_UP_REQUIRED,

    /** No follow-up response is owed. */
    FOLLOW_UP_NOT_OWED,

    /** The reply would lie before the receipt, or in the future. */
    OCCURRED_AT_INVALID,

    /** A statement or a proof is wanted. */
    EVIDENCE_REQUIRED,

    /** The applicant has to agree to it. */
    CONSENT_REQUIRED,

    /** No transfer is offered. */
    NO_OFFER,

    /** The other case cannot serve for this. */
    INVALID_TARGET,

    /** The case was closed too long ago to be reopened. */
    REOPEN_WINDOW_EXPIRED,

    /** No escalation waits to be acknowledged. */
    NO_ESCALATION,

    /** There is nothing in the document. */
    DOCUMENT_EMPTY,

    /** Documents of this type are not kept. */
    DOCUMENT_TYPE_REFUSED,

    /** The document carries malware. */
    DOCUMENT_INFECTED,

    /** Nobody can look through documents for the moment. */
    SCANNER_UNAVAILABLE,

    /** The case names the document, but its content is not kept here. */
    DOCUMENT_ELSEWHERE,

    /** The document cannot be read any more: the person whom it is about was erased. */
    DOCUMENT_ERASED,

    /** The calendar id is taken. */
    CALENDAR_EXISTS,

    /** Nothing is declared for that date, and for those units. */
    NO_DECLARATION,

    /** The policy id is taken. */
    POLICY_EXISTS,

    /** Some case would find no policy any more. */
    POLICY_NEEDED,

    /** The id of a unit, operator, topic, ground, outside body or rule is taken. */
    ALREADY_DEFINED,

    /** Nobody may take the case now; the candidates say why. */
    NOBODY_ELIGIBLE,

    /** The consultation id is taken, or the telephone system named another call so. */
    CONSULTATION_EXISTS,

    /** Somebody else was quicker to answer. */
    ALREADY_ANSWERED,

    /** Another operator attends to it. */
    NOT_YOUR_SESSION,

    /** The consultation has ended. */
    CONSULTATION_ENDED,

    /** The consultation stands where this cannot be done. */
    WRONG_SESSION_STATE,

    /** The operator lets as many citizens wait as one may. */
    HELD_LIMIT_REACHED,

    /** The protocol has no such step. */
    UNKNOWN_STEP,

    /** A step of the protocol is missing that must not be. */
    MANDATORY_STEP_MISSING,

    /** The consultation does not prove this answer. */
    NOT_PROVEN_BY_SESSION,

    /** The message is not signed as agreed. */
    SIGNATURE_INVALID,

    /** The template id is taken. */
    TEMPLATE_EXISTS,

    /** The office has no such template. */
    UNKNOWN_TEMPLATE,

    /** The latest version of the template stands where this cannot be done. */
    TEMPLATE_WRONG_STAGE,

    /** A text has a tag that is no placeholder. */
    TEMPLATE_SYNTAX,

    /** A text is missing in a form or language. */
    TEMPLATE_TEXT_MISSING,

    /** A text, or a value, names a placeholder that the engine does not know. */
    UNKNOWN_PLACEHOLDER,

    /** A placeholder stands in one language and is missing in another. */
    PLACEHOLDER_MISSING,

    /** A text makes nothing that could be sent. */
    TEMPLATE_NOT_RENDERED,

    /** Whoever wrote or submitted something does not approve it. */
    SELF_APPROVAL,

    /** The version of the template was retired. */
    TEMPLATE_RETIRED,

    /** The version of the template may not be used yet, or no more. */
    TEMPLATE_NOT_IN_FORCE,

    /** The template is another unit's. */
    TEMPLATE_OUT_OF_SCOPE,

    /** The template is no substantive reply. */
    TEMPLATE_NO_ANSWER,

    /** The template makes a reply of another kind. */
    TEMPLATE_KIND_MISMATCH,

    /** A placeholder has no value. */
    MISSING_VALUE,

    /** The outside body is not there on that date. */
    BODY_NOT_IN_FORCE,

    /** A detained person is answered by sealed post only. */
    DETAINED_WRITTEN_ONLY,

    /** The applicant does not want SMS. */
    SMS_REFUSED,

    /** About a sensitive topic nothing goes by SMS but the neutral text. */
    NEUTRAL_TEXT_ONLY,

    /** What is written freely about this topic has to be approved. */
    REPLY_APPROVAL_REQUIRED,

    /** No reply waits to be approved. */
    NO_SUBMITTED_REPLY,

    /** The person's data were erased; nothing is written about them any more. */
    SUBJECT_ERASED,

    /** A case or consultation that concerns the person is still open. */
    OPEN_MATTERS,

    /** The person's data have to be kept. */
    UNDER_LEGAL_HOLD,

    /** Nobody proposed to erase the person. */
    NO_ERASURE_REQUESTED,

    /** Somebody proposed to erase the person, and that has to be decided first. */
    ERASURE_REQUESTED,

    /** The version of the rule of retention is not the draft that came last. */
    NOT_LAST_DRAFT,

    /** Another rule of retention is for the same outcome. */
    OUTCOME_TAKEN,

    /** Auditors say what they look for before personal texts are shown to them. */
    PURPOSE_REQUIRED,

    /** It could not be recorded who looks, so nothing was shown. */
    LOOK_NOT_RECORDED,

    /** An event cannot be read: it is damaged, or a newer version of the server recorded it. */
    EVENT_UNREADABLE,

    /** The event is under no checkpoint yet. */
    EVENT_NOT_SEALED,

    /** The export is not prepared yet, or could not be. */
    EXPORT_NOT_READY,

    /** Whoever follows the log acts on what it reads, and would act again. */
    PROCESSOR_NOT_REPLAYED
}
