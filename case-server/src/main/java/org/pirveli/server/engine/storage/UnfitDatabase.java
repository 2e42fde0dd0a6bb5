package org.pirveli.server.engine.storage;

import java.util.List;

/** The database is not such that the server may work with it. */
public final class UnfitDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /**
     * Refuses.
     *
     * @param reasons everything that is wrong, each with what to do about it
     */
    UnfitDatabase(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Everything that is wrong, each with what to do about it. */
    public List<String> reasons() {
        return reasons;
    }
}
