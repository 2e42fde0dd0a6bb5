package org.pirveli.domain.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.TemplateText;
import org.pirveli.domain.refusal.Flaws;

/**
 * A text filled with values.
 *
 * @param text what came of it
 * @param values what stands in its blanks, by the names of the placeholders
 */
public record Rendering(String text, Map<String, String> values) {

    /**
     * Fills a text.
     *
     * @param values dates as {@code 2026-12-01}, bodies by their names
     * @throws Refused with {@code MISSING_VALUE} and all names without a value, or {@code
     *     INVALID_REQUEST} if a date is none
     */
    public static Rendering of(TemplateText text, Map<Placeholder, String> values) {
        var missing = missing(text.text(), values);
        if (!missing.isEmpty()) {
            throw new Refused(
                    RefusalCode.MISSING_VALUE,
                    Map.of("names", missing, "missing", String.join(", ", missing)));
        }
        var written = new LinkedHashMap<String, String>();
        for (var name : Blanks.of(text.text())) {
            var placeholder = Placeholder.named(name).orElseThrow();
            written.put(
                    name,
                    written(
                            placeholder,
                            values.getOrDefault(placeholder, ""),
                            text.language(),
                            text.form()));
        }
        return new Rendering(Blanks.filled(text.text(), written), written);
    }

    /** The names of the blanks for which there is no value, in their order. */
    public static List<String> missing(String text, Map<Placeholder, String> values) {
        return Blanks.of(text).stream()
                .filter(name ->
                        Placeholder.named(name)
                                .filter(each -> !values.getOrDefault(each, "").isBlank())
                                .isEmpty())
                .toList();
    }

    /**
     * A text filled with samples, so that people see what it is like.
     *
     * @param values that are better than samples
     * @throws Refused with {@code INVALID_REQUEST} if a date is none
     * @throws IllegalArgumentException if it cannot be filled
     */
    public static String sampled(
            String text, Form form, String language, Map<Placeholder, String> values) {
        var all = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var placeholder : Placeholder.values()) {
            all.put(placeholder, placeholder.sample(language));
        }
        all.putAll(values);
        return of(new TemplateText(form, language, text), all).text();
    }

    /**
     * A text filled as far as there are values, so that people see what is still missing.
     *
     * @param gap what stands for a blank without a value, by its name
     * @throws Refused with {@code INVALID_REQUEST} if a date is none
     */
    public static String gapped(
            TemplateText text, Map<Placeholder, String> values, UnaryOperator<String> gap) {
        var written = new LinkedHashMap<String, String>();
        for (var name : Blanks.of(text.text())) {
            var placeholder = Placeholder.named(name).orElseThrow();
            var value = values.getOrDefault(placeholder, "");
            written.put(
                    name,
                    value.isBlank()
                            ? gap.apply(name)
                            : written(placeholder, value, text.language(), text.form()));
        }
        return Blanks.filled(text.text(), written);
    }

    private static String written(
            Placeholder placeholder, String value, String language, Form form) {
        return switch (placeholder.kind()) {
            case TEXT, BODY -> value.strip();
            case DATE -> Languages.written(date(placeholder, value), language, form);
        };
    }

    private static LocalDate date(Placeholder placeholder, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw Flaws.refusal(
                    "/template/values/" + placeholder.key(), "must be a date like 2026-12-01");
        }
    }
}
