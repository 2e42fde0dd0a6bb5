package org.pirveli.server.rest.body;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a field may hold beyond its type: every limit of the interface in one place. Limits belong
 * here and not into the language, so that a tighter one never makes old events unreadable.
 *
 * @param maximumLength of a text, in characters
 * @param shape what the text must look like, besides
 * @param minimum of a number, or of the elements of a list, set or map
 * @param maximum of the same
 */
public record FieldRule(int maximumLength, Predicate<String> shape, long minimum, long maximum) {

    /** Numbers beyond it lose digits in JavaScript. */
    private static final long SAFE_INTEGER = (1L << 53) - 1;

    private static final int LINE = 500;
    private static final int NAME = 200;
    private static final int PARAGRAPH = 2_000;
    private static final int PAGES = 20_000;

    private static final FieldRule OTHER = text(LINE);

    private static final Map<String, FieldRule> RULES =
            Map.ofEntries(
                    Map.entry("subject", text(LINE)),
                    Map.entry("description", text(PAGES)),
                    Map.entry("text", text(PAGES)),
                    Map.entry("note", text(PARAGRAPH)),
                    Map.entry("reason", text(PARAGRAPH)),
                    Map.entry("reasonKa", text(PARAGRAPH)),
                    Map.entry("ground", text(PARAGRAPH)),
                    Map.entry("evidence", text(PARAGRAPH)),
                    Map.entry("authority", text(PARAGRAPH)),
                    Map.entry("name", text(NAME)),
                    Map.entry("respondent", text(LINE)),
                    Map.entry("body", text(LINE)),
                    Map.entry("region", text(100)),
                    Map.entry("postalAddress", text(LINE)),
                    Map.entry("externalReference", text(NAME)),
                    Map.entry("fileName", text(255)),
                    Map.entry("phone", shaped(40, matching("[0-9 +\\-().\\/]*"))),
                    Map.entry("email", shaped(254, matching("[^\\s@]+@[^\\s@]+"))),
                    Map.entry("language", shaped(35, FieldRule::isLanguage)),
                    Map.entry("mediaType", shaped(127, matching("[\\w.+-]+/[\\w.+-]+"))),
                    Map.entry("sha256", shaped(64, matching("[0-9a-f]{64}"))),
                    Map.entry("size", number(0, SAFE_INTEGER)),
                    Map.entry("level", number(1, 10)),
                    Map.entry("amount", number(1, 366)),
                    Map.entry("afterWorkingDays", number(1, 366)),
                    Map.entry("share", number(1, 99)),
                    Map.entry("reopeningDays", number(0, 3660)),
                    Map.entry("receivedAt", elements(1, 10_000)),
                    Map.entry("declarations", elements(0, 366)),
                    Map.entry("week", elements(1, 24)),
                    Map.entry("hours", elements(0, 24)),
                    Map.entry("units", elements(0, 100)),
                    Map.entry("kinds", elements(0, 10)),
                    Map.entry("channels", elements(0, 10)),
                    Map.entry("reminders", elements(0, 10)),
                    Map.entry("levels", elements(0, 10)),
                    Map.entry("to", elements(1, 10)),
                    Map.entry("ka", text(LINE)),
                    Map.entry("en", text(LINE)),
                    Map.entry("legalBasis", text(PARAGRAPH)),
                    Map.entry("order", number(0, 10_000)),
                    Map.entry("capacity", number(0, 10_000)),
                    Map.entry("number", number(1, 100_000)),
                    Map.entry("weight", number(1, 100)),
                    Map.entry("urgentWeight", number(1, 100)),
                    Map.entry("topicWeights", elements(0, 100)),
                    Map.entry("holders", elements(0, 20)),
                    Map.entry("skills", elements(0, 100)),
                    Map.entry("grounds", elements(0, 20)),
                    Map.entry("languages", elements(0, 20)),
                    Map.entry("version", number(1, 1_000_000)),
                    Map.entry("topics", elements(0, 100)),
                    Map.entry("outcomes", elements(1, 10)),
                    Map.entry("texts", elements(1, 50)),
                    Map.entry("values", new FieldRule(PARAGRAPH, _ -> true, 0, 100)),
                    Map.entry("content", new FieldRule(PAGES, _ -> true, 0, 100)));

    /** The rule of a field, by its name: a name means the same everywhere. */
    public static FieldRule of(String name) {
        return RULES.getOrDefault(name, OTHER);
    }

    private static FieldRule text(int maximumLength) {
        return shaped(maximumLength, _ -> true);
    }

    private static FieldRule shaped(int maximumLength, Predicate<String> shape) {
        return new FieldRule(maximumLength, shape, 0, SAFE_INTEGER);
    }

    private static FieldRule number(long minimum, long maximum) {
        return new FieldRule(LINE, _ -> true, minimum, maximum);
    }

    private static FieldRule elements(int minimum, int maximum) {
        return number(minimum, maximum);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
