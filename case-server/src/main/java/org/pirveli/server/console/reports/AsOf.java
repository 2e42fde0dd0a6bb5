package org.pirveli.server.console.reports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * As of when figures are asked for. Forms write the office's date and time into the address, links
 * an instant.
 *
 * @param asked for the interface; as it was given if it cannot be read, so that the interface says
 *     what is wrong
 * @param typed for the field of the form
 */
record AsOf(@Nullable String asked, @Nullable String typed) {

    private static final AsOf NOW = new AsOf(null, null);

    static AsOf read(@Nullable String given, ZoneId office) {
        if (given == null || given.isBlank()) {
            return NOW;
        }
        try {
            return new AsOf(
                    LocalDateTime.parse(given).atZone(office).toInstant().toString(), given);
        } catch (DateTimeException _) {
            return instant(given, office);
        }
    }

    /** To the second: browsers want the field to know what it may hold. */
    private static AsOf instant(String given, ZoneId office) {
        try {
            var local = LocalDateTime.ofInstant(Instant.parse(given), office);
            return new AsOf(given, local.truncatedTo(ChronoUnit.SECONDS).toString());
        } catch (DateTimeException _) {
            return new AsOf(given, given);
        }
    }
}
