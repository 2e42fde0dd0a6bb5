package org.pirveli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pirveli.api.Refused;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that nobody can sign in while nothing is known of the provider and it does not answer. */
final class ProviderAway extends OncePerRequestFilter {

    private final PageProvider provider;

    ProviderAway(PageProvider provider) {
        this.provider = provider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/oauth2/authorization/")
                && !path.startsWith("/login/oauth2/code/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            provider.registration();
        } catch (Refused away) {
            ProblemWriter.write(request, response, Problem.of(away));
            return;
        }
        chain.doFilter(request, response);
    }
}
