package org.pirveli.server.archive;

/** Why nothing can be exported. */
public enum ExportFault {
    /** Nothing of it is under a checkpoint. */
    NOTHING_SEALED,

    /**
     * The log is not as it was sealed: nobody signs how many events a case has before that is
     * cleared up. The export of a period names what differs.
     */
    LOG_BROKEN
}
