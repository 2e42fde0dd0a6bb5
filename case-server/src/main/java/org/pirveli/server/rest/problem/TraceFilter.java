package org.pirveli.server.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pirveli.server.rest.trace.TraceId;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its id, and is the last to catch what nobody else caught, so that no failure
 * reaches the caller as anything but a problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TraceFilter extends OncePerRequestFilter {

    static final String HEADER = "Trace-Id";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var traceId = TraceId.of(request.getHeader("traceparent"));
        MDC.put(TraceId.KEY, traceId);
        response.setHeader(HEADER, traceId);
        try {
            chain.doFilter(request, response);
            explain(request, response);
        } catch (Exception e) {
            Mishaps.answer(request, response, e);
        } finally {
            MDC.remove(TraceId.KEY);
        }
    }

    /** Libraries refuse with a bare status now and then. */
    private static void explain(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.getStatus() >= 400
                && !response.isCommitted()
                && response.getContentType() == null) {
            Mishaps.answer(request, response, response.getStatus());
        }
    }
}
