package org.pirveli.server.rest.parameter;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.problem.FaultKind;

/** The name under which a caller repeats a request. */
public final class IdempotencyKey {

    public static final String NAME = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /**
     * Reads the header.
     *
     * @return {@code null} if it is missing
     * @throws org.pirveli.server.rest.problem.InvalidRequest if it is blank, repeated, longer than
     *     200 characters, or has control characters
     */
    public static @Nullable String of(HttpServletRequest request) {
        var key = SingleHeader.of(request, NAME, FaultKind.WRONG_IDEMPOTENCY_KEY);
        if (key != null
                && (key.isBlank()
                        || key.length() > LONGEST
                        || key.chars().anyMatch(Character::isISOControl))) {
            throw SingleHeader.fault(NAME, FaultKind.WRONG_IDEMPOTENCY_KEY);
        }
        return key;
    }
}
