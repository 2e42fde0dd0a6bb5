package org.pirveli.server.evidence;

import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.tree.Hash;

/**
 * An event and its leaf; either of them may be missing.
 *
 * @param globalIndex its number in the table of the log
 * @param leafIndex its place in the tree; {@code null} if it is not sealed yet
 * @param leaf its hash when it was sealed; {@code null} with its place
 * @param event as it is stored now; {@code null} if it is gone from the log
 */
public record SealedEvent(
        long globalIndex,
        @Nullable Long leafIndex,
        @Nullable Hash leaf,
        @Nullable StoredEvent event) {

    /**
     * The hash of the event as it is stored now.
     *
     * @throws SealBroken if it is gone, or cannot be hashed
     */
    Hash stored() {
        if (event == null) {
            throw new SealBroken(
                    "The event of leaf %d is gone from the log (its number was %d)."
                            .formatted(leafIndex, globalIndex));
        }
        try {
            return event.leaf();
        } catch (IllegalArgumentException halfACharacter) {
            throw new SealBroken(
                    "Event %s (number %d of the log) cannot be hashed: %s."
                            .formatted(
                                    event.eventIdentifier(),
                                    globalIndex,
                                    halfACharacter.getMessage()));
        }
    }
}
