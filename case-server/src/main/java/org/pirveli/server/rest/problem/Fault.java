package org.pirveli.server.rest.problem;

import java.util.Map;

/**
 * One thing that is wrong with a request.
 *
 * @param place where it lies
 * @param pointer which part of the body (RFC 6901), or the name of the parameter or header after a
 *     slash
 * @param values for the blanks of the text: never what the caller sent
 */
public record Fault(Place place, String pointer, FaultKind kind, Map<String, Object> values) {

    /** Names the value that says which type a text does not have the shape of. */
    public static final String TYPE = "type";

    private static final int SHOWN = 200;
    private static final int REPLACEMENT = 0xFFFD;

    /** The parts of a request. */
    public enum Place {
        BODY,
        PATH,
        QUERY,
        HEADER
    }

    public static Fault body(String pointer, FaultKind kind) {
        return new Fault(Place.BODY, pointer, kind, Map.of());
    }

    public static Fault body(String pointer, FaultKind kind, Map<String, Object> values) {
        return new Fault(Place.BODY, pointer, kind, values);
    }

    public static Fault query(String name, FaultKind kind) {
        return new Fault(Place.QUERY, "/" + escape(name), kind, Map.of());
    }

    public static Fault header(String name, FaultKind kind) {
        return new Fault(Place.HEADER, "/" + name, kind, Map.of());
    }

    /**
     * Makes a name a part of a pointer (RFC 6901, section 3); what no answer can carry is replaced,
     * and what is too long to be a mistake is cut.
     */
    public static String escape(String name) {
        var shown = new StringBuilder();
        name.codePoints()
                .limit(SHOWN)
                .map(character -> isPresentable(character) ? character : REPLACEMENT)
                .forEach(shown::appendCodePoint);
        return shown.toString().replace("~", "~0").replace("/", "~1");
    }

    private static boolean isPresentable(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE;
    }
}
