package org.pirveli.server.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.pirveli.api.RefusalCode;

/**
 * The words for problems, in English and Georgian. Needs no application context, because Tomcat
 * itself has problems to report too.
 */
public final class Texts {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final List<Texts> ALL = List.of(ENGLISH, new Texts(Locale.of("ka")));

    private final Locale locale;
    private final ResourceBundle words;

    private Texts(Locale locale) {
        this.locale = locale;
        this.words =
                ResourceBundle.getBundle(
                        "messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Every language that the words exist in. */
    public static Collection<Texts> all() {
        return ALL;
    }

    /** The first language that the caller asks for and that we speak; English if there is none. */
    public static Texts askedFor(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> ALL.stream().filter(texts -> texts.speaks(asked)))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** The words in a language; in English if there are none. */
    public static Texts in(Locale language) {
        return ALL.stream().filter(texts -> texts.speaks(language)).findFirst().orElse(ENGLISH);
    }

    private boolean speaks(Locale asked) {
        return locale.getLanguage().equals(asked.getLanguage());
    }

    /** The words in English. */
    public static Texts english() {
        return ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    public String title(RefusalCode code) {
        return words.getString("problem." + code + ".title");
    }

    /** What a code means, with blanks filled from the problem's details. */
    public String detail(RefusalCode code, Map<String, Object> details) {
        return filled(words.getString("problem." + code + ".detail"), details);
    }

    /** What is wrong; in particular words where there are some for the type of the value. */
    public String detail(Fault fault) {
        var key = "fault." + fault.kind();
        var particular = key + "." + fault.values().get(Fault.TYPE);
        return filled(
                words.getString(words.containsKey(particular) ? particular : key), fault.values());
    }

    private static String filled(String text, Map<String, Object> values) {
        var result = text;
        for (var value : values.entrySet()) {
            result = result.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return result;
    }
}
