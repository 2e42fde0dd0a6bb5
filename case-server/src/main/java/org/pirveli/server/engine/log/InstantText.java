package org.pirveli.server.engine.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants stand in the log: UTC, always with their milliseconds. */
public final class InstantText {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private InstantText() {}

    public static String of(Instant instant) {
        return MILLIS.format(instant);
    }
}
