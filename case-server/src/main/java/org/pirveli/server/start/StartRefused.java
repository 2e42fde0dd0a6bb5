package org.pirveli.server.start;

import java.util.List;

/** The server must not start as it is configured. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /**
     * Refuses.
     *
     * @param reasons everything that is wrong, each with what to do about it
     */
    StartRefused(List<String> reasons) {
        super("Pirveli does not start: " + String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
