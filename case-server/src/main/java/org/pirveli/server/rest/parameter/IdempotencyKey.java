package org.pirveli.server.rest.parameter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
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

    /**
     * What makes a request the same as another: the key counts for one client's user, method, path
     * and query.
     *
     * @param key as it was read from that request
     */
    public static List<String> scope(HttpServletRequest request, Actor actor, String key) {
        return List.of(
                actor.client(),
                actor.name(),
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                key);
    }
}
