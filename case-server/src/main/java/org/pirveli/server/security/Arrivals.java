package org.pirveli.server.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Makes whoever comes back from the provider one of the office's people. Whom it vouches for, but
 * who has no part here that reads pages, is sent away.
 */
final class Arrivals extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<Role> READERS =
            EnumSet.of(Role.OPERATOR, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN);

    private final TokenCallers callers;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    Arrivals(TokenCallers callers, RequestCache wanted) {
        this.callers = callers;
        setDefaultTargetUrl("/console");
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, ServletException {
        var caller =
                vouched.getPrincipal() instanceof OidcUser user
                        ? actor(user).map(actor -> caller(actor, user))
                        : Optional.<CallerToken>empty();
        if (caller.isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect("/login?nobody");
            return;
        }
        var context = new SecurityContextImpl(caller.get());
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        super.onAuthenticationSuccess(request, response, caller.get());
    }

    /** Comes through the client that we are to the provider, as its token says. */
    private Optional<Actor> actor(OidcUser user) {
        return Objects.requireNonNullElse(user.getAudience(), List.<String>of()).stream()
                .findFirst()
                .flatMap(client -> callers.actor(user.getClaims(), client))
                .filter(actor -> READERS.contains(actor.role()));
    }

    private static CallerToken caller(Actor actor, OidcUser user) {
        var caller = new CallerToken(actor);
        caller.setDetails(user.getIdToken().getTokenValue());
        return caller;
    }
}
