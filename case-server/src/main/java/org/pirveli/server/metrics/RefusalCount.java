package org.pirveli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the problems that callers are answered, by code; the outermost, so that it sees all. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalCount extends OncePerRequestFilter {

    private final MeterRegistry meters;

    RefusalCount(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            var code = request.getAttribute(ProblemWriter.CODE);
            if (code != null) {
                meters.counter("pirveli.refusals", "code", code.toString()).increment();
            }
        }
    }
}
