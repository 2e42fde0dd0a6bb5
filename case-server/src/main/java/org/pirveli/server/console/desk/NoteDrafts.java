package org.pirveli.server.console.desk;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What an operator has begun to write during a call, kept on the server with the sign-in, so that
 * switching tabs, or a second window, loses nothing. It is no note yet.
 */
final class NoteDrafts {

    static final int LONGEST = 5_000;

    private static final String KEY = "org.pirveli.console.desk.note.";

    private NoteDrafts() {}

    static String of(HttpSession session, String id) {
        return Optional.ofNullable((String) session.getAttribute(KEY + id)).orElse("");
    }

    static void keep(HttpSession session, String id, String text) {
        if (text.isBlank()) {
            drop(session, id);
        } else {
            session.setAttribute(KEY + id, text);
        }
    }

    static void drop(HttpSession session, String id) {
        session.removeAttribute(KEY + id);
    }
}
