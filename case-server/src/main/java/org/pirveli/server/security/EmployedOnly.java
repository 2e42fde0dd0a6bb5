package org.pirveli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away operators who do not work here any more: requests of the interface with a problem,
 * readers of pages by ending their session.
 */
final class EmployedOnly extends OncePerRequestFilter {

    private final Employment employment;
    private final boolean pages;

    /** For requests of the interface. */
    static EmployedOnly requests(Employment employment) {
        return new EmployedOnly(employment, false);
    }

    /** For readers of pages. */
    static EmployedOnly readers(Employment employment) {
        return new EmployedOnly(employment, true);
    }

    private EmployedOnly(Employment employment, boolean pages) {
        this.employment = employment;
        this.pages = pages;
    }

    /** Pictures and styles, and pages that anybody may read, are not worth a look. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return pages && Place.of(request.getRequestURI()).isEmpty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null
                && caller.getPrincipal() instanceof Actor actor
                && employment.isOver(actor)) {
            if (!pages) {
                ProblemWriter.write(request, response, Problem.of(RefusalCode.NOT_EMPLOYED));
                return;
            }
            SecurityContextHolder.clearContext();
            PageSessions.end(request, "left");
        }
        chain.doFilter(request, response);
    }
}
