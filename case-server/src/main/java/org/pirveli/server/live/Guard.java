package org.pirveli.server.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Whether whoever opened a stream may still look: as long as the session lasts and is the same
 * person's in the same role. Who came without a session proves himself anew when he comes again.
 */
final class Guard {

    private final @Nullable HttpSession session;
    private final @Nullable Object principal;

    private Guard(@Nullable HttpSession session, @Nullable Object principal) {
        this.session = session;
        this.principal = principal;
    }

    static Guard of(HttpServletRequest request) {
        var session = request.getSession(false);
        return new Guard(session, session == null ? null : principal(session));
    }

    boolean mayStillLook() {
        if (session == null) {
            return true;
        }
        try {
            return principal == null || principal.equals(principal(session));
        } catch (IllegalStateException _) {
            // the session is over
            return false;
        }
    }

    private static @Nullable Object principal(HttpSession session) {
        return Optional.ofNullable(
                        session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .filter(SecurityContext.class::isInstance)
                .map(context -> ((SecurityContext) context).getAuthentication())
                .map(Authentication::getPrincipal)
                .orElse(null);
    }
}
