package org.pirveli.server.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.engine.Bounded;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns clients away that ask too often; stands behind the sign-in, so that it knows who asks. */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final int CLIENTS_REMEMBERED = 10_000;

    private final boolean enabled;
    private final LimitSettings settings;
    private final Bounded<String, Bucket> buckets = new Bounded<>(CLIENTS_REMEMBERED);

    RateLimitFilter(LimitSettings settings, boolean production) {
        this.enabled = settings.enabled() == null ? production : settings.enabled();
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (!enabled || caller == null || !(caller.getPrincipal() instanceof Actor actor)) {
            chain.doFilter(request, response);
            return;
        }
        var probe = bucketOf(actor).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            ProblemWriter.write(
                    request,
                    response,
                    Problem.of(RefusalCode.TOO_MANY_REQUESTS).retryAfter(seconds));
        }
    }

    private Bucket bucketOf(Actor actor) {
        var client = actor.client() + "/" + actor.name();
        var known = buckets.get(client);
        if (known != null) {
            return known;
        }
        var fresh =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(settings.burst())
                                        .refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                        .build();
        buckets.put(client, fresh);
        return fresh;
    }
}
