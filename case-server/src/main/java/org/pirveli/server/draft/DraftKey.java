package org.pirveli.server.draft;

import java.util.UUID;

/**
 * Names one draft.
 *
 * @param user whose it is
 * @param part which of the things that can be written about it
 */
public record DraftKey(String user, About about, UUID id, String part) {

    /** What a draft can be about. */
    public enum About {
        CASE,
        CONSULTATION
    }

    /** Where its content stands; it opens nowhere else. */
    String place() {
        return "draft\n" + user + "\n" + about + "\n" + id + "\n" + part;
    }
}
