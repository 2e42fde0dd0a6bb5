package org.pirveli.server.rest.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of a request: 32 lower-case hexadecimal digits, by W3C Trace Context or our own. */
public final class TraceId {

    /** The name under which log lines carry it. */
    public static final String KEY = "traceId";

    private static final Pattern TRACEPARENT =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceId() {}

    /** The id of the request that this thread works on; a new one if there is none. */
    public static String current() {
        var known = MDC.get(KEY);
        return known == null ? random() : known;
    }

    /** Takes the id that the caller gave in {@code traceparent}, or makes one. */
    public static String of(@Nullable String traceparent) {
        if (traceparent != null) {
            var match = TRACEPARENT.matcher(traceparent);
            if (match.matches()) {
                return match.group(1);
            }
        }
        return random();
    }

    private static String random() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
    }
}
