package org.pirveli.server.evidence;

/** The seals do not fit together, or not to the log: whatever is signed now would be a lie. */
final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Found.
     *
     * @param where and what, by numbers and ids alone
     */
    SealBroken(String where) {
        super(where);
    }
}
