package org.pirveli.server.rest.problem;

/** What can be wrong with a part of a request. The words for it lie in the message files. */
public enum FaultKind {
    /** The bytes are no UTF-8. */
    BROKEN_ENCODING,

    /** The body ended before all of it was there. */
    BROKEN_OFF,

    /** The text is no JSON; the values say where. */
    NOT_JSON,

    /** The text is no CSV; the values say from which line on. */
    NOT_CSV,

    /** The text is no iCalendar; the values say from which line on. */
    NOT_ICALENDAR,

    /** An event with a time of day, where days are wanted. */
    NOT_ALL_DAY,

    /** An event that comes again, where each date is wanted. */
    RECURRING,

    /** A record has more values than columns, or fewer. */
    WRONG_COLUMNS,

    /** A name comes twice in one object. */
    DUPLICATE_NAME,

    /** Too deep, or a text or number that is too long to be read at all. */
    BEYOND_LIMITS,

    /** No such field or parameter is known here. */
    UNKNOWN,

    /** Something that must be there is not. */
    REQUIRED,

    /** A text of nothing but spaces. */
    BLANK,

    NOT_AN_OBJECT,
    NOT_A_LIST,
    NOT_A_TEXT,
    NOT_A_BOOLEAN,
    NOT_AN_INTEGER,

    /** None of the words that are known here. */
    NOT_ONE_OF,

    /** No instant of RFC 3339 with an offset. */
    NOT_AN_INSTANT,

    NOT_A_DATE,
    NOT_A_TIME,
    NOT_A_DURATION,
    NOT_A_UUID,

    /** A text that does not have the shape of what it names. */
    WRONG_SHAPE,

    /** A character that cannot be kept: a control character, or half of one. */
    UNKEEPABLE_CHARACTER,

    TOO_LONG,
    TOO_MANY,
    OUT_OF_RANGE,

    /** A parameter that may be given once is given more often. */
    REPEATED,

    /** The end lies before the beginning, or too far from it. */
    WRONG_RANGE,

    /** The end lies before the beginning. */
    BEFORE_BEGINNING,

    /** Two parts of a request that shut each other out. */
    CONTRADICTION,

    /** A cursor that was not handed out for this list. */
    WRONG_CURSOR,

    /** An entity tag that is weak, malformed, or no version. */
    WRONG_ENTITY_TAG,

    /** Empty, longer than 200 characters, or with invisible ones. */
    WRONG_IDEMPOTENCY_KEY,

    /** Shorter than 3 characters, longer than 200, with invisible ones, or no UTF-8. */
    WRONG_PURPOSE
}
