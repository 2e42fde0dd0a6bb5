package org.pirveli.audit.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.note.Checkpoint;

/**
 * What came of checking an archive.
 *
 * @param manifest what it claims to be
 * @param checkpoint the signed one; {@code null} if there is none
 * @param checkpoints how many more bear a signature
 * @param texts how many encrypted texts are told in clear, and proved
 * @param kept how many are not told: nobody has their key any more, or they were kept back
 * @param witnessed what it was compared with; {@code null} if rollback was not checked
 * @param found how much does not hold
 * @param findings the first of it
 */
public record Verdict(
        Manifest manifest,
        @Nullable Checkpoint checkpoint,
        long checkpoints,
        long texts,
        long kept,
        @Nullable Witnessed witnessed,
        long found,
        List<Finding> findings) {

    /** Whether everything does. */
    public boolean holds() {
        return found == 0 && checkpoint != null;
    }
}
