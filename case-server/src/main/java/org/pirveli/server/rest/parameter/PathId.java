package org.pirveli.server.rest.parameter;

import java.util.Map;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.server.rest.body.Scalars;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.InvalidRequest;

/** Reads the part of a path that names something. */
public final class PathId {

    private PathId() {}

    /**
     * Reads a case id.
     *
     * @throws InvalidRequest if it is no UUID
     */
    public static CaseId caseId(String text) {
        return read(CaseId.class, "caseId", text);
    }

    /**
     * Reads a case number.
     *
     * @throws InvalidRequest if its shape or its check digit is wrong
     */
    public static CaseNumber caseNumber(String text) {
        return read(CaseNumber.class, "caseNumber", text);
    }

    /**
     * Reads an id that is written as one scalar.
     *
     * @param name of the part of the path
     * @throws InvalidRequest if it does not look like one
     */
    public static <T> T read(Class<T> type, String name, String text) {
        return switch (Scalars.read(type, text)) {
            case Scalars.Value(var value) -> type.cast(value);
            case Scalars.Wrong(var kind, var values) ->
                    throw new InvalidRequest(
                            new Fault(Place.PATH, "/" + name, kind, Map.copyOf(values)));
        };
    }
}
