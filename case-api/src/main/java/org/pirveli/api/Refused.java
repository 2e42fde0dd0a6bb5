package org.pirveli.api;

import java.util.Map;

/** A command was refused by a rule; nothing happened. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final transient Map<String, Object> details;

    public Refused(RefusalCode code) {
        this(code, Map.of());
    }

    /**
     * Refuses with what helps to mend it.
     *
     * @param details what helps to mend it, for the caller's eyes: never personal data
     */
    public Refused(RefusalCode code, Map<String, Object> details) {
        super(code.name(), null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
