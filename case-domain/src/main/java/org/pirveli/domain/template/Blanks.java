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
    private static final Pattern TAG = Pattern.compile("\\{\\{.{0,40}|.{0,40}}}", Pattern.DOTALL);

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler()
                    .escapeHTML(false)
                    .withLoader(name -> {
                        throw new IllegalArgumentException("no text includes another one: " + name);
                    });

    private Blanks() {}

    /** The first tag of a text that is no blank, as far as there is one. */
    static Optional<String> wrongTag(String text) {
        var rest = TAG.matcher(BLANK.matcher(text).replaceAll(" "));
        return rest.find() ? Optional.of(rest.group()) : Optional.empty();
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
