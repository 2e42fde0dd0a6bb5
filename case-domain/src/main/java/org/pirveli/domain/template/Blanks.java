package org.pirveli.domain.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * A text with blanks. Blanks are all there is: sections, partials, comments, other delimiters and
 * unescaped values are refused, so that a text never does anything but stand there. Nothing is
 * escaped, since no text is HTML, and a value is never read as a template.
 */
final class Blanks {

    private static final Pattern BLANK =
            Pattern.compile("(?<!\\{)\\{\\{ ?([a-z][a-z0-9_]{0,39}) ?}}(?!})");

    /** So much of a text beside a wrong tag is told. */
    private static final int AROUND = 40;

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler()
                    .escapeHTML(false)
                    .withLoader(name -> {
                        throw new IllegalArgumentException("no text includes another one: " + name);
                    });

    private Blanks() {}

    /** The first tag of a text that is no blank, as far as there is one. */
    static Optional<String> wrongTag(String text) {
        var rest = BLANK.matcher(text).replaceAll(" ");
        int opens = rest.indexOf("{{");
        int closes = rest.indexOf("}}");
        int before = Math.max(0, closes - AROUND);
        if (opens >= 0 && (closes < 0 || opens <= before)) {
            return Optional.of(rest.substring(opens, Math.min(opens + 2 + AROUND, rest.length())));
        }
        return closes < 0
                ? Optional.empty()
                : Optional.of(rest.substring(before, rest.lastIndexOf("}}", before + AROUND) + 2));
    }

    /** The names of the blanks, in order. */
    static SequencedSet<String> of(String text) {
        var names = new LinkedHashSet<String>();
        BLANK.matcher(text).results().forEach(blank -> names.add(blank.group(1)));
        return Collections.unmodifiableSequencedSet(names);
    }

    /**
     * A text with its blanks filled.
     *
     * @throws IllegalArgumentException if it cannot be, for want of a value or otherwise
     */
    static String filled(String text, Map<String, String> values) {
        try {
            return COMPILER.compile(text).execute(values);
        } catch (MustacheException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }
}
