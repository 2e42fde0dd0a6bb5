package org.pirveli.server.rest.body;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads instants, dates, times and durations, strictly, and only such as an office can mean. */
final class Rfc3339 {

    private static final Pattern INSTANT =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?"
                            + "([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d{1,9}D)?(T(?=.)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?");

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2099;

    private Rfc3339() {}

    /** An instant with its offset, cut to milliseconds; empty if the text is none. */
    public static Optional<Instant> instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var read = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
            return isPlausible(read.getYear())
                    ? Optional.of(read.toInstant().truncatedTo(ChronoUnit.MILLIS))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A date; empty if the text is none. */
    public static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var read = LocalDate.parse(text);
            return isPlausible(read.getYear()) ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A time of day, to the minute or the second; empty if the text is none. */
    public static Optional<LocalTime> time(String text) {
        if (!TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** None or more days, hours, minutes and seconds; empty if the text is no such duration. */
    public static Optional<Duration> duration(String text) {
        return DURATION.matcher(text).matches()
                ? Optional.of(Duration.parse(text))
                : Optional.empty();
    }

    private static boolean isPlausible(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }
}
