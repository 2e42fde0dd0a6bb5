package org.pirveli.server.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of pages are the same in every language, and all that pages ask for are there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /**
     * A key that is written out; {@code #{|place.${place}|}} is put together and cannot be seen.
     */
    private static final Pattern ASKED = Pattern.compile("#\\{([\\w.-]+)(\\(|})");

    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");

    static List<String> parts() {
        return Words.PARTS;
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_part_says_the_same_in_every_language(String part) {
        var georgian = words(part, Languages.GEORGIAN);
        for (var language : Languages.ALL) {
            var other = words(part, language);
            assertThat(other.stringPropertyNames())
                    .as("console/%s_%s", part, language)
                    .isEqualTo(georgian.stringPropertyNames());
            for (var key : georgian.stringPropertyNames()) {
                assertThat(other.getProperty(key)).as("%s in %s", key, language).isNotBlank();
                assertThat(blanks(other.getProperty(key)))
                        .as("the blanks of %s in %s", key, language)
                        .isEqualTo(blanks(georgian.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_text_can_be_filled_and_doubles_its_apostrophes(String part) {
        for (var language : Languages.ALL) {
            words(part, language)
                    .forEach((key, text) -> {
                        var format = new MessageFormat(text.toString(), language);
                        assertThat(text.toString().replace("''", ""))
                                .as("%s in %s", key, language)
                                .doesNotContain("'");
                        assertThat(format.format(new Object[] {1, 2, 3, 4, 5, 6})).isNotBlank();
                    });
        }
    }

    @Test
    void no_word_is_said_by_two_parts() {
        var keys =
                parts().stream()
                        .flatMap(part ->
                                words(part, Languages.GEORGIAN).stringPropertyNames().stream())
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void georgian_texts_are_georgian() {
        for (var part : parts()) {
            words(part, Languages.GEORGIAN)
                    .forEach((key, text) -> {
                        if (text.toString()
                                .replaceAll("\\{[^}]*}", "")
                                .matches(".*\\p{IsLatin}{5,}.*")) {
                            assertThat(text.toString())
                                    .as("%s in Georgian", key)
                                    .containsPattern("\\p{IsGeorgian}");
                        }
                    });
        }
    }

    @Test
    void every_word_that_a_template_asks_for_is_there() throws IOException {
        var known =
                parts().stream()
                        .flatMap(part ->
                                words(part, Languages.GEORGIAN).stringPropertyNames().stream())
                        .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            asked(file)
                                    .filter(key -> !known.contains(key))
                                    .forEach(
                                            key -> missing.add(key + " of " + file.getFileName())));
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> asked(Path template) {
        try {
            return ASKED.matcher(Files.readString(template)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String part, Locale language) {
        var name = "/console/" + part + "_" + language + ".properties";
        var words = new Once();
        try (var file = MessagesTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** A file that says nothing twice. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat(containsKey(key)).as("%s is said twice", key).isFalse();
            return super.put(key, value);
        }
    }
}
