package org.pirveli.server.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * What readers meet who may not go on: the way to sign in, or a page that says why not. What
 * somebody typed is shown to them again when it can no longer be taken.
 */
final class PageDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where it is said that a session has ended, with what was typed. */
    static final String ENDED = "/console/ended";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException, ServletException {
        if (Place.of(request.getRequestURI()).isEmpty()) {
            ProblemWriter.write(request, response, Problem.of(RefusalCode.NOT_FOUND));
        } else if (isRead(request) && !PageRequests.isPart(request)) {
            response.sendRedirect(
                    PageSessions.ended(request).map(why -> "/login?" + why).orElse("/login"));
        } else {
            end(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            end(request, response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var code =
                Place.of(request.getRequestURI()).isEmpty()
                        ? RefusalCode.NOT_FOUND
                        : RefusalCode.NOT_AUTHORISED;
        ProblemWriter.write(request, response, Problem.of(code));
    }

    /** Where somebody wanted to go before signing in: to a page, not to a part of one. */
    @SuppressWarnings("NullAway") // the setter takes null: an address stays as it was asked for
    static RequestCache wanted() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request ->
                HttpMethod.GET.matches(request.getMethod())
                        && PageRequests.isWhole(request)
                        && Place.of(request.getRequestURI()).isPresent());
        return cache;
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        response.setStatus(status);
        request.getRequestDispatcher(ENDED).forward(request, response);
    }
}
