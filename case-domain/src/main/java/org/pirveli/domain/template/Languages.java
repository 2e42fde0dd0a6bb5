package org.pirveli.domain.template;

import java.text.DateFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.casework.Form;

/** In which languages the office writes, and how it writes dates in them. */
public final class Languages {

    /** Every form that a template has is there in these. */
    public static final List<String> OWED = List.of("ka", "en");

    /** What a text may be written in. */
    static final Set<String> POSSIBLE = Set.of("ka", "en", "ru", "az", "hy", "ab");

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Set<String> WITH_MONTHS =
            Arrays.stream(DateFormat.getAvailableLocales())
                    .map(Locale::getLanguage)
                    .collect(Collectors.toUnmodifiableSet());

    private Languages() {}

    /** Its name alone, without a region: {@code ka} of {@code ka-GE}. */
    public static String of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /**
     * A date as people of the language write it: in words, and shorter in an SMS. A language whose
     * months nobody knows here gets digits.
     */
    static String written(LocalDate date, String language, Form form) {
        if (!WITH_MONTHS.contains(language)) {
            return DIGITS.format(date);
        }
        var style = form == Form.SMS ? FormatStyle.MEDIUM : FormatStyle.LONG;
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale(language)).format(date);
    }

    /** The day comes before the month here. */
    private static Locale locale(String language) {
        return language.equals("en") ? Locale.UK : Locale.of(language);
    }
}
