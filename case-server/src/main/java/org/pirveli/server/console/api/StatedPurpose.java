package org.pirveli.server.console.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What an auditor said to look for, once for a session or until said anew. */
public final class StatedPurpose {

    private static final String KEY = "org.pirveli.console.purpose";

    private StatedPurpose() {}

    /** Keeps it for the session. */
    public static void keep(HttpServletRequest page, String purpose) {
        page.getSession().setAttribute(KEY, purpose);
    }

    /** What was stated last; {@code null} if nothing was. */
    public static @Nullable String of(HttpServletRequest page) {
        var session = page.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof String purpose
                ? purpose
                : null;
    }
}
