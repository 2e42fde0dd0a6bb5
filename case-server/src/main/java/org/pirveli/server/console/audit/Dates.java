package org.pirveli.server.console.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Dates of forms as instants of the interface. What cannot be read goes on as it is. */
final class Dates {

    private Dates() {}

    /** When a date begins in a zone. */
    static @Nullable String begin(@Nullable String date, ZoneId zone) {
        return instant(date, zone, 0);
    }

    /** When a date ends in a zone. */
    static @Nullable String end(@Nullable String date, ZoneId zone) {
        return instant(date, zone, 1);
    }

    private static @Nullable String instant(@Nullable String date, ZoneId zone, int days) {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(date).plusDays(days).atStartOfDay(zone).toInstant().toString();
        } catch (DateTimeException _) {
            return date;
        }
    }
}
