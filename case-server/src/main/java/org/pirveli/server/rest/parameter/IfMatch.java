package org.pirveli.server.rest.parameter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.problem.FaultKind;

/** The version that a caller saw, as an entity tag. */
public final class IfMatch {

    public static final String NAME = "If-Match";

    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    private IfMatch() {}

    /**
     * Reads the header.
     *
     * @return {@code null} if it is missing or {@code *}, so that any version will do
     * @throws org.pirveli.server.rest.problem.InvalidRequest if it is weak, malformed, repeated, or
     *     no version
     */
    public static @Nullable Long of(HttpServletRequest request) {
        var header = SingleHeader.of(request, NAME, FaultKind.WRONG_ENTITY_TAG);
        if (header == null || header.equals("*")) {
            return null;
        }
        var match = VERSION.matcher(header);
        if (!match.matches()) {
            throw SingleHeader.fault(NAME, FaultKind.WRONG_ENTITY_TAG);
        }
        return Long.valueOf(match.group(1));
    }
}
