package org.pirveli.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Urgency;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Invented persons and matters, in both languages. */
record DemoTexts(
        List<Words> names,
        List<Words> surnames,
        List<Matter> matters,
        List<Words> respondents,
        List<String> regions,
        Map<String, Words> phrases,
        Map<String, Words> values) {

    /** The same in Georgian and in English. */
    record Words(String ka, String en) {

        String in(String language) {
            return language.equals("ka") ? ka : en;
        }
    }

    /** What a case is about. */
    record Matter(String topic, @Nullable Urgency urgency, String ka, String en) {

        String in(String language) {
            return language.equals("ka") ? ka : en;
        }
    }

    static DemoTexts read() {
        try (var json = new ClassPathResource("demo/cases.json").getInputStream()) {
            return JsonMapper.shared().readValue(json, DemoTexts.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the texts of the demo are missing", broken);
        }
    }

    String phrase(String name, String language) {
        return Objects.requireNonNull(phrases.get(name), name).in(language);
    }

    /** A matter about a topic. */
    Matter about(String topic) {
        return matters.stream()
                .filter(matter -> matter.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    /** What templates are filled with, by the names of the placeholders. */
    Map<String, String> values(String language, String... names) {
        return Arrays.stream(names)
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name ->
                                        Objects.requireNonNull(values.get(name), name)
                                                .in(language)));
    }
}
