package org.pirveli.server.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.engine.Bounded;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns an address away that sends the public forms too often, always and everywhere: whoever
 * guesses codes has no account that could be closed. On each node for itself.
 */
@Component
@Order(PublicLimits.AFTER_THE_TRACE)
final class PublicLimits extends OncePerRequestFilter {

    /** A problem names its trace; and nothing is worked out for whoever is turned away. */
    static final int AFTER_THE_TRACE = Integer.MIN_VALUE + 10;

    private static final int ADDRESSES_REMEMBERED = 50_000;

    private final PublicLimitSettings settings;
    private final Bounded<String, Bucket> buckets = new Bounded<>(ADDRESSES_REMEMBERED);

    PublicLimits(PublicLimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !"POST".equals(request.getMethod())
                || !(path.startsWith("/api/v1/public/")
                        || path.startsWith("/apply")
                        || path.startsWith("/follow"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe =
                bucketOf(neighbourhood(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            refuse(request, response, seconds);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemWriter.write(
                    request,
                    response,
                    Problem.of(RefusalCode.TOO_MANY_REQUESTS).retryAfter(seconds));
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/wait?seconds=" + seconds);
        }
    }

    /** One household has one IPv4 address, or 2^64 of IPv6. */
    private static String neighbourhood(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var parts = address.split(":", -1);
        return String.join(":", Arrays.copyOf(parts, Math.min(4, parts.length)));
    }

    private Bucket bucketOf(String address) {
        var known = buckets.get(address);
        if (known != null) {
            return known;
        }
        var fresh =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(settings.burst())
                                        .refillGreedy(settings.perHour(), Duration.ofHours(1)))
                        .build();
        buckets.put(address, fresh);
        return fresh;
    }
}
