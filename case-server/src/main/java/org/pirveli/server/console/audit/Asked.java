package org.pirveli.server.console.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.audit.Point.View;

/**
 * How the page of a past was asked for: by a point as the interface names it, or by a form. What
 * cannot be read is as if it were not there.
 *
 * @param to the version it is compared with
 * @param view of a form, with the step of the slider or an instant in the office's zone
 */
record Asked(
        @Nullable String version,
        @Nullable String asOf,
        @Nullable String asWas,
        @Nullable String to,
        @Nullable String view,
        @Nullable String step,
        @Nullable String at) {

    /** Whether a form asked: the point then has an address of its own. */
    boolean byForm() {
        return step != null || at != null;
    }

    /** The point; the present if none is named. */
    Point point(List<Recorded> events, ZoneId office) {
        var local = local(at);
        if (local != null) {
            return Point.at(
                    viewAsked() == View.WAS ? View.WAS : View.KNOWN,
                    local.atZone(office).toInstant());
        }
        var number = number(step);
        if (number != null) {
            return Steps.of(viewAsked(), events).step(number);
        }
        var known = instant(asOf);
        if (known != null) {
            return Point.at(View.KNOWN, known);
        }
        var was = instant(asWas);
        if (was != null) {
            return Point.at(View.WAS, was);
        }
        var first = number(version);
        return Point.after(first == null ? events.size() : Math.clamp(first, 1, events.size()));
    }

    /** The version it is compared with, if there is such a one. */
    @Nullable Integer other(List<Recorded> events) {
        var other = number(to);
        return other == null || other < 1 || other > events.size() ? null : other;
    }

    private View viewAsked() {
        return Arrays.stream(View.values())
                .filter(each -> each.name().equals(view))
                .findFirst()
                .orElse(View.EVENTS);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable LocalDateTime local(@Nullable String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
