package org.pirveli.benchmarks.malformed;

/** What is wrong with a request. */
public enum Kind {
    BROKEN_JSON,
    WRONG_TYPE,
    HUGE,
    DEEP,
    DUPLICATE_KEY,
    UNKNOWN_FIELD,
    BROKEN_TEXT,
    BAD_ID,
    WRONG_METHOD,
    WRONG_MEDIA_TYPE,
    BAD_HEADER,
    BAD_QUERY,
    NOT_HTTP
}
