package org.pirveli.api.casework.view;

/**
 * Where a chain of causes begins.
 *
 * @param kind what it was
 * @param id the command, or the import, that began it
 */
public record CauseOrigin(Kind kind, String id) {

    /** What begins a chain. */
    public enum Kind {
        /** Somebody, or a system outside, asked for it. */
        REQUEST,

        /** It was a row of an import. */
        IMPORT,

        /** The engine acted by itself, as time passed. */
        TIME,

        /** The log does not have what is named as the cause, or the chain is too long. */
        UNKNOWN
    }
}
