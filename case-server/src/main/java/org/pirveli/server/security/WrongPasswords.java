package org.pirveli.server.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.pirveli.server.engine.Bounded;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts wrong passwords: for a user at an address, and for an address with ten times as many.
 * Whoever has given too many waits; that theirs is right now is not even looked at.
 */
final class WrongPasswords extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private static final int REMEMBERED = 10_000;
    private static final int USERS_AT_AN_ADDRESS = 10;

    private final PageSettings settings;
    private final Bounded<String, Bucket> buckets = new Bounded<>(REMEMBERED);

    WrongPasswords(PageSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals("/login");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ofUser(request).getAvailableTokens() > 0
                && ofAddress(request).getAvailableTokens() > 0) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/login?wait");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        ofUser(request).tryConsume(1);
        ofAddress(request).tryConsume(1);
        response.sendRedirect("/login?error");
    }

    private Bucket ofUser(HttpServletRequest request) {
        var user = String.valueOf(request.getParameter("username")).toLowerCase(Locale.ROOT);
        var known = user.substring(0, Math.min(user.length(), 200));
        return bucket(request.getRemoteAddr() + " " + known, settings.wrongPasswords());
    }

    private Bucket ofAddress(HttpServletRequest request) {
        return bucket(
                request.getRemoteAddr(), USERS_AT_AN_ADDRESS * (long) settings.wrongPasswords());
    }

    private Bucket bucket(String whose, long capacity) {
        var known = buckets.get(whose);
        if (known != null) {
            return known;
        }
        var fresh =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(capacity)
                                        .refillGreedy(capacity, settings.forgivenAfter()))
                        .build();
        buckets.put(whose, fresh);
        return fresh;
    }
}
