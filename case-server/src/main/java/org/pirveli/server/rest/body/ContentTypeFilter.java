package org.pirveli.server.rest.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses questions that claim to have a body of no media type at all: Spring's own endpoints would
 * try to read it, and fail. Stands behind the sign-in; commands judge their bodies themselves.
 */
@Component
final class ContentTypeFilter extends OncePerRequestFilter {

    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !QUESTIONS.contains(request.getMethod()) || request.getContentType() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMediaType(request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(request, response, Problem.of(RefusalCode.UNSUPPORTED_MEDIA_TYPE));
        }
    }

    private static boolean isMediaType(String text) {
        try {
            return MediaType.parseMediaType(text).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
