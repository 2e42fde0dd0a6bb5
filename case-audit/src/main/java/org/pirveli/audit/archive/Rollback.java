package org.pirveli.audit.archive;

import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.tree.Hash;

/** What a witness saw of the log, and whether it was compared. */
final class Rollback {

    private final @Nullable Witnessed witnessed;
    private boolean compared;

    /**
     * Compares the sizes.
     *
     * @throws Unusable if it saw another log
     */
    Rollback(@Nullable Witnessed witnessed, Manifest manifest, Findings findings) throws Unusable {
        this.witnessed = witnessed;
        if (witnessed == null) {
            return;
        }
        var seen = witnessed.checkpoint();
        if (!seen.origin().equals(manifest.origin())) {
            throw new Unusable("The witness saw another log than that of the export.");
        }
        if (seen.size() > manifest.size()) {
            compared = true;
            findings.add(
                    Kind.ROLLED_BACK,
                    manifest.size(),
                    seen.size(),
                    "A witness saw %d events, this log ends with %d: it is an old export, or the log was rolled back."
                            .formatted(seen.size(), manifest.size()));
        }
    }

    /** What the witness saw of a tree of this size, once. */
    @Nullable Hash at(long size) {
        var seen = witnessed;
        if (seen == null || compared || seen.checkpoint().size() != size) {
            return null;
        }
        compared = true;
        return seen.checkpoint().root();
    }

    /** For an archive that proves nothing but its checkpoint. */
    void compare(@Nullable Checkpoint checkpoint, Findings findings) {
        if (checkpoint == null) {
            return;
        }
        var root = at(checkpoint.size());
        if (root != null && !root.equals(checkpoint.root())) {
            findings.add(
                    Kind.ROLLED_BACK,
                    0,
                    checkpoint.size(),
                    "The log of %d events is not the one that a witness saw."
                            .formatted(checkpoint.size()));
        }
    }

    /** What the archive was compared with; {@code null} if it was not. */
    @Nullable Witnessed compared() {
        return compared ? witnessed : null;
    }
}
