package org.pirveli.server.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.server.look.Purpose;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of the table of routes.
 *
 * @param roles who may call it; empty if anyone may, signed in or not
 * @param shows what it shows texts of persons for; {@code null} if it shows none
 */
public record Route(
        HttpMethod method, PathPattern pattern, Set<Role> roles, @Nullable Purpose shows) {

    static Route get(String pattern, Set<Role> roles) {
        return new Route(HttpMethod.GET, parsed(pattern), roles, null);
    }

    static Route post(String pattern, Set<Role> roles) {
        return new Route(HttpMethod.POST, parsed(pattern), roles, null);
    }

    static Route put(String pattern, Set<Role> roles) {
        return new Route(HttpMethod.PUT, parsed(pattern), roles, null);
    }

    static Route delete(String pattern, Set<Role> roles) {
        return new Route(HttpMethod.DELETE, parsed(pattern), roles, null);
    }

    /** The same route, which shows texts of persons. */
    Route showingPersons(Purpose purpose) {
        return new Route(method, pattern, roles, purpose);
    }

    private static PathPattern parsed(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    boolean isOpen() {
        return roles.isEmpty();
    }

    /** Whether a method is answered here; what can be fetched can be asked for its headers too. */
    boolean answers(HttpMethod asked) {
        return asked.equals(method)
                || (asked.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET));
    }
}
