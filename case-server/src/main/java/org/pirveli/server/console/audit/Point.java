package org.pirveli.server.console.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * From where a case is seen.
 *
 * @param value how many events, or which instant
 */
record Point(View view, Object value) {

    /** In which way a point is named, and by which parameter. */
    enum View {
        /** After its first so many events. */
        EVENTS("version"),

        /** As it was known at an instant. */
        KNOWN("asOf"),

        /** As it was at an instant, by what was recorded later too. */
        WAS("asWas");

        private final String parameter;

        View(String parameter) {
            this.parameter = parameter;
        }
    }

    static Point after(int events) {
        return new Point(View.EVENTS, events);
    }

    static Point at(View view, Instant instant) {
        return new Point(view, instant);
    }

    /** The instant, if it is one. */
    @Nullable Instant instant() {
        return value instanceof Instant instant ? instant : null;
    }

    /** How many events, if that is how it is named; 0 otherwise. */
    int version() {
        return value instanceof Integer version ? version : 0;
    }

    /** How the interface is asked for the case there. */
    Map<String, Object> asked() {
        return Map.of(view.parameter, value);
    }

    /** How the interface is asked for it as one side of a comparison. */
    Map<String, Object> asked(String side) {
        return Map.of(
                side
                        + Character.toUpperCase(view.parameter.charAt(0))
                        + view.parameter.substring(1),
                value);
    }

    /**
     * Its page.
     *
     * @param other the version it is compared with; {@code null} for the usual one
     */
    String address(String caseId, @Nullable Integer other) {
        var address =
                UriComponentsBuilder.fromPath("/console/cases/{case}/history")
                        .queryParam(view.parameter, "{value}");
        if (other != null) {
            address.queryParam("to", other);
        }
        return address.buildAndExpand(caseId, value).encode().toUriString();
    }
}
