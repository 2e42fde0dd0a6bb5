package org.pirveli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that nobody uses any more, and those that last too long. A page that lies open asks
 * what is new by itself; that is no use of it.
 */
final class PageSessions extends OncePerRequestFilter implements SessionAuthenticationStrategy {

    private static final String BEGAN = "org.pirveli.session.began";
    private static final String USED = "org.pirveli.session.used";
    private static final String ENDED = "org.pirveli.session.ended";
    private static final String TIME = "ended";

    private final PageSettings settings;
    private final LongSupplier ticks;

    PageSessions(PageSettings settings, LongSupplier ticks) {
        this.settings = settings;
        this.ticks = ticks;
    }

    /** Why the session of whoever asks is over, as the sign-in page knows it; empty if none is. */
    static Optional<String> ended(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ENDED)).map(Object::toString);
    }

    /** Ends the session of whoever asks. */
    static void end(HttpServletRequest request, String why) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(ENDED, why);
    }

    /** Begins to count when somebody has signed in. */
    @Override
    public void onAuthentication(
            @Nullable Authentication caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession();
        long now = ticks.getAsLong();
        session.setAttribute(BEGAN, now);
        session.setAttribute(USED, now);
        // What lies open keeps asking and so keeps the container's count from running out.
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session == null) {
            if (request.getRequestedSessionId() != null) {
                request.setAttribute(ENDED, TIME);
            }
        } else if (isOver(session)) {
            end(request, TIME);
        } else if (session.getAttribute(USED) != null && !PageRequests.isLive(request)) {
            session.setAttribute(USED, ticks.getAsLong());
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return isPast(session.getAttribute(BEGAN), settings.longest())
                || isPast(session.getAttribute(USED), settings.idle());
    }

    private boolean isPast(@Nullable Object tick, Duration allowed) {
        return tick instanceof Long then && ticks.getAsLong() - then > allowed.toNanos();
    }
}
