package org.pirveli.server.rest.casework;

import java.util.function.Supplier;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/** What all lists have in common: parts of limited size, and a cursor from each to the next. */
public final class Lists {

    public static final Parameter<Integer> LIMIT =
            Parameter.number("limit", 1, 500, 50, "How many items to answer at most.");

    public static final Parameter<String> CURSOR =
            Parameter.text("cursor", 1_000, "Where the part before ended: its nextCursor.");

    private Lists() {}

    /**
     * Answers a part of a list.
     *
     * @throws InvalidRequest if the cursor is none of this list's; everything else was checked
     */
    public static <T> T part(Supplier<T> list) {
        try {
            return list.get();
        } catch (IllegalArgumentException _) {
            throw new InvalidRequest(Fault.query(CURSOR.name(), FaultKind.WRONG_CURSOR));
        }
    }
}
