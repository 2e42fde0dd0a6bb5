package org.pirveli.audit.archive;

/**
 * Something that does not hold, and where.
 *
 * @param kind what it is
 * @param from the first leaf it may concern; in an export of one stream, the number of the event
 *     there
 * @param to the leaf after the last one; the same as {@code from} if it is between two
 * @param text in words
 */
public record Finding(Kind kind, long from, long to, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** A checkpoint bears no signature of the key. */
        CHECKPOINT_NOT_SIGNED,

        /** The tree is not the one that was signed. */
        TREE_DIFFERS,

        /** An event is not the one that was sealed. */
        EVENT_CHANGED,

        /** An event that was sealed is not there. */
        EVENT_MISSING,

        /** An event stands where none, or another one, was sealed. */
        EVENT_OUT_OF_PLACE,

        /** An event is under no checkpoint. */
        EVENT_NOT_SEALED,

        /** A line can be understood in no way, or in more than one. */
        LINE_UNREADABLE,

        /** An event of a stream does not stand under the checkpoint, or its proof was changed. */
        EVENT_NOT_PROVED,

        /** A text told in clear is not the one that was encrypted, or is missing. */
        TEXT_CHANGED,

        /** How many events a stream has is not signed, or something else is said. */
        COUNT_NOT_SIGNED,

        /** The list of leaves is not the one that was sealed. */
        LEAF_CHANGED,

        /** What the archive says of itself does not fit what is in it. */
        ARCHIVE_CONTRADICTS_ITSELF,

        /** The log is not, or no longer, what a witness saw. */
        ROLLED_BACK
    }
}
