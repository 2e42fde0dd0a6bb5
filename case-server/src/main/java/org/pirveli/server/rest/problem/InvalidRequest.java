package org.pirveli.server.rest.problem;

import java.util.List;

/** A request cannot be read, or some of its fields are wrong; says so for all of them at once. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidRequest(List<Fault> faults) {
        super("invalid request", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public InvalidRequest(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }
}
