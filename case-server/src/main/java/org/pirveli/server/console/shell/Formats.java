package org.pirveli.server.console.shell;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * How instants, dates, durations and numbers are written for whoever reads. All on the server:
 * browsers and we do not agree about Georgian. Values come as the interface writes them.
 */
public final class Formats {

    private static final String NONE = "–";

    private final ZoneId zone;
    private final Locale language;
    private final MessageSource words;

    /** For a reader of this language, in the office's zone. */
    public Formats(ZoneId zone, Locale language, MessageSource words) {
        this.zone = zone;
        this.language = language;
        this.words = words;
    }

    /** A date and the time of day in the office's zone. */
    public String instant(@Nullable Object instant) {
        return instant == null ? NONE : format("d MMM y, HH:mm", instant);
    }

    /** The same to the second. */
    public String exactly(@Nullable Object instant) {
        return instant == null ? NONE : format("d MMM y, HH:mm:ss", instant);
    }

    /** The time of day in the office's zone. */
    public String time(@Nullable Object instant) {
        return instant == null ? NONE : format("HH:mm", instant);
    }

    /** The time of day to the second. */
    public String clock(@Nullable Object instant) {
        return instant == null ? NONE : format("HH:mm:ss", instant);
    }

    /** What is shown on hover: the exact instant, in UTC. */
    public String utc(@Nullable Object instant) {
        return instant == null ? "" : Instant.parse(instant.toString()).toString();
    }

    /** A date with its weekday. */
    public String day(@Nullable Object date) {
        return date == null
                ? NONE
                : DateTimeFormatter.ofPattern("EEE, d MMM y", language)
                        .format(LocalDate.parse(date.toString()));
    }

    /** A date without its year. */
    public String shortDay(@Nullable Object date) {
        return date == null
                ? NONE
                : DateTimeFormatter.ofPattern("d MMM", language)
                        .format(LocalDate.parse(date.toString()));
    }

    /** A date, written out. */
    public String date(@Nullable Object date) {
        return date == null
                ? NONE
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(LocalDate.parse(date.toString()));
    }

    /** The short name of a date's weekday. */
    public String weekday(@Nullable Object date) {
        return date == null
                ? NONE
                : DateTimeFormatter.ofPattern("EEE", language)
                        .format(LocalDate.parse(date.toString()));
    }

    /** From which days a clock's due instant was counted, as the interface tells the clock. */
    public List<DayStrip.Day> strip(Map<?, ?> clock, Object receivedAt) {
        return DayStrip.of(clock, receivedAt, zone, language.equals(Languages.GEORGIAN));
    }

    private String format(String pattern, Object instant) {
        return DateTimeFormatter.ofPattern(pattern, language)
                .format(Instant.parse(instant.toString()).atZone(zone));
    }

    /** A duration in its two largest units: days of 24 hours, hours, minutes, seconds. */
    public String duration(@Nullable Object duration) {
        if (duration == null) {
            return NONE;
        }
        var length = Duration.parse(duration.toString()).abs();
        if (length.toDays() > 0) {
            return said("unit.days-hours", length.toDays(), length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return said("unit.hours-minutes", length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0
                ? said("unit.minutes", length.toMinutes())
                : said("unit.seconds", length.toSeconds());
    }

    /** Working time: hours and minutes, never days, since a working day has eight hours of them. */
    public String workingTime(@Nullable Object duration) {
        if (duration == null) {
            return NONE;
        }
        var length = Duration.parse(duration.toString()).abs();
        return length.toHours() > 0
                ? said("unit.hours-minutes", length.toHours(), length.toMinutesPart())
                : said("unit.minutes", length.toMinutes());
    }

    /** A number, grouped as the language has it. */
    public String number(@Nullable Object number) {
        return number == null ? NONE : NumberFormat.getNumberInstance(language).format(number);
    }

    /** A share, such as 0.973, as a percentage with one digit behind the point. */
    public String percent(@Nullable Object share) {
        if (share == null) {
            return NONE;
        }
        var format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** A word of the interface, such as {@code ON_TRACK}, in the reader's language. */
    public String word(String kind, @Nullable Object word) {
        return word == null
                ? NONE
                : Objects.requireNonNull(
                        words.getMessage(
                                "word." + kind + "." + word, null, word.toString(), language));
    }

    private String said(String key, Object... values) {
        return words.getMessage(key, values, language);
    }
}
