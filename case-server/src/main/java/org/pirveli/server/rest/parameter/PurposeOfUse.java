package org.pirveli.server.rest.parameter;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.problem.FaultKind;

/**
 * What somebody looks for, in the own words. It comes in a header, since addresses are written into
 * logs and bookmarks; what a header cannot carry is percent-encoded.
 */
public final class PurposeOfUse {

    public static final String NAME = "Purpose-Of-Use";

    public static final int SHORTEST = 3;
    public static final int LONGEST = 200;

    private PurposeOfUse() {}

    /**
     * Reads the header.
     *
     * @return {@code null} if it is missing
     * @throws org.pirveli.server.rest.problem.InvalidRequest if it is repeated, shorter than 3
     *     characters or longer than 200, has control characters, or is no UTF-8
     */
    public static @Nullable String of(HttpServletRequest request) {
        var header = SingleHeader.of(request, NAME, FaultKind.WRONG_PURPOSE);
        if (header == null) {
            return null;
        }
        var decoded = Percent.decoded(header);
        if (decoded == null) {
            throw SingleHeader.fault(NAME, FaultKind.WRONG_PURPOSE);
        }
        var purpose = decoded.strip();
        if (purpose.length() < SHORTEST
                || purpose.length() > LONGEST
                || purpose.chars().anyMatch(Character::isISOControl)) {
            throw SingleHeader.fault(NAME, FaultKind.WRONG_PURPOSE);
        }
        return purpose;
    }
}
