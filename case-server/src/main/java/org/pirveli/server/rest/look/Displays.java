package org.pirveli.server.rest.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.look.Looks;
import org.pirveli.server.look.Matter;
import org.pirveli.server.rest.parameter.PurposeOfUse;
import org.pirveli.server.security.RouteRules;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Records what an answer shows of persons. What answers are made of is recorded by itself; whoever
 * answers with bytes says what is in them.
 */
@Component
public final class Displays {

    private final Looks looks;

    Displays(Looks looks) {
        this.looks = looks;
    }

    /**
     * Records, before it is shown.
     *
     * @param shown the names of the texts, by what they belong to
     * @throws org.pirveli.api.Refused if it could not be recorded, or an auditor did not say what
     *     for
     */
    public void recordFirst(
            HttpServletRequest request, Actor actor, Map<Matter, ? extends Set<String>> shown) {
        if (shown.isEmpty() || !Looks.areOf(actor) || isWithoutBody(request)) {
            return;
        }
        var route = RouteRules.of(request);
        var purpose = route.isPresent() ? route.get().shows() : null;
        if (purpose == null) {
            throw new IllegalStateException(
                    "texts of persons are about to be shown by a route that says it has none");
        }
        looks.record(
                actor,
                purpose,
                actor.role() == Role.AUDITOR ? PurposeOfUse.of(request) : null,
                shown);
    }

    /** Who asks for the headers alone is shown nothing. */
    private static boolean isWithoutBody(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod());
    }
}
