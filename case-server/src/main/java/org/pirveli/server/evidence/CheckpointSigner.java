package org.pirveli.server.evidence;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Proof;

/**
 * Signs how far the log has come, if it grew out of what was signed before. Nothing is believed
 * that can be looked at: the last checkpoint, its tree, and every event since.
 */
final class CheckpointSigner {

    private final SealTree tree;
    private final Reread reread;
    private final CheckpointTable table;
    private final LogKey key;
    private final InstantSource now;

    /** The largest that this node has seen; a restored database may have forgotten it. */
    private @Nullable Checkpoint seen;

    CheckpointSigner(
            SealTree tree, Reread reread, CheckpointTable table, LogKey key, InstantSource now) {
        this.tree = tree;
        this.reread = reread;
        this.table = table;
        this.key = key;
        this.now = now;
    }

    /**
     * Signs a new checkpoint, in the running transaction, which holds the progress.
     *
     * @return empty if nothing has been sealed since the last one
     * @throws SealBroken if the log did not grow out of it
     */
    Optional<SealedCheckpoint> sign() {
        var latest = table.latest();
        var last = latest.map(SealedCheckpoint::checkpoint).orElse(null);
        compareWithSeen(last);
        latest.ifPresent(this::compareWithKeys);
        long from = last == null ? 0 : last.size();
        long size = tree.size();
        if (size < from) {
            throw new SealBroken("%d leaves are there, but %d were signed.".formatted(size, from));
        }
        var grown = Frontier.at(from, tree);
        var before = last == null ? Hash.EMPTY : last.root();
        if (!grown.root().equals(before)) {
            throw new SealBroken(
                    "The tree of the first %d leaves is not the one that was signed."
                            .formatted(from));
        }
        seen = last;
        if (size == from) {
            return Optional.empty();
        }
        reread.leaves(from, size, grown::append);
        prove(from, before, size, grown.root());
        return Optional.of(signed(new Checkpoint(key.origin(), size, grown.root())));
    }

    /** What was signed is committed. */
    void remember(SealedCheckpoint signed) {
        seen = signed.checkpoint();
    }

    /** What this node has seen was told to others. */
    private void compareWithSeen(@Nullable Checkpoint last) {
        var known = seen;
        if (known != null) {
            if (last == null || last.size() < known.size()) {
                throw new SealBroken(
                        "A checkpoint of %d events is gone: the database was set back."
                                .formatted(known.size()));
            }
            var same = last.size() == known.size() ? last : null;
            if (same != null && !same.equals(known)) {
                throw new SealBroken(
                        "The checkpoint of %d events is another one now.".formatted(known.size()));
            }
        }
    }

    private void compareWithKeys(SealedCheckpoint latest) {
        if (!latest.checkpoint().origin().equals(key.origin())
                || !key.signed(latest.note(), latest.checkpoint())) {
            throw new SealBroken(
                    "The checkpoint of %d events is signed by none of the keys of %s that this node knows."
                            .formatted(latest.size(), key.origin()));
        }
    }

    private void prove(long from, Hash before, long size, Hash root) {
        var proof = Proof.ofConsistency(from, size, tree);
        if (!Frontier.at(size, tree).root().equals(root)
                || !proof.connects(from, before, size, root)) {
            throw new SealBroken(
                    "The tree of %d leaves is not that of its leaves.".formatted(size));
        }
    }

    private SealedCheckpoint signed(Checkpoint checkpoint) {
        var signed = new SealedCheckpoint(checkpoint, key.sign(checkpoint.text()), now.instant());
        table.add(signed);
        return signed;
    }
}
