package org.pirveli.server.evidence;

import java.time.Instant;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;

/**
 * What was signed of the log.
 *
 * @param checkpoint how long the log was, and the root of its tree
 * @param note the same, with the signature
 * @param signedAt by the database's clock; nobody proves it
 */
public record SealedCheckpoint(Checkpoint checkpoint, SignedNote note, Instant signedAt) {

    /** How many events lie under it. */
    public long size() {
        return checkpoint.size();
    }
}
