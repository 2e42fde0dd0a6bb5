package org.pirveli.server.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.pirveli.audit.tree.Hash;

/** Hashes sealed events once more, as they are stored now. */
final class Reread {

    private static final int PAGE = 500;

    private final SealedLog log;

    Reread(SealedLog log) {
        this.log = log;
    }

    /**
     * Hashes the events of a range of leaves.
     *
     * @param to the place after the last leaf
     * @throws SealBroken if one is not as it was sealed
     */
    void leaves(long from, long to, Consumer<Hash> each) {
        for (long begin = from; begin < to; begin += PAGE) {
            page(begin, Math.min(to, begin + PAGE)).forEach(each);
        }
    }

    private List<Hash> page(long from, long to) {
        var hashes = new ArrayList<Hash>();
        for (var sealed : log.events(from, to)) {
            var stored = sealed.stored();
            if (!Objects.equals(sealed.leaf(), stored)) {
                throw new SealBroken(
                        "The event of leaf %d (number %d of the log) is not as it was sealed."
                                .formatted(sealed.leafIndex(), sealed.globalIndex()));
            }
            hashes.add(stored);
        }
        if (hashes.size() != to - from) {
            throw new SealBroken(
                    "Of the leaves %d to %d, %d are there.".formatted(from, to - 1, hashes.size()));
        }
        return hashes;
    }
}
