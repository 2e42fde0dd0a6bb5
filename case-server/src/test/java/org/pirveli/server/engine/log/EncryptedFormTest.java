package org.pirveli.server.engine.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.value.Personal;
import org.pirveli.server.engine.personal.EventTexts;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.SharedNodes;

/** No text of a person is stored in clear, whatever happened. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EncryptedFormTest {

    private static final String FORM = "~1\\.[0-9a-f-]{36}\\.\\w+\\.[\\w/]+\\.[\\w-]{43}\\.[\\w-]+";

    static Stream<Object> samples() {
        return StoredFormTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_marked_text_of_every_event_is_stored_encrypted(Object sample) throws Exception {
        var texts = SharedNodes.on(Databases.H2).get(EventTexts.class);
        var stored = texts.encrypted(sample, "a stream");
        var clear = marked(sample, false);
        var bytes =
                new String(
                        new EventSerializer(EventNames.ofOffice())
                                .serialize(stored, byte[].class)
                                .getData(),
                        UTF_8);

        assertThat(marked(stored, false)).hasSameSizeAs(clear).allMatch(it -> it.matches(FORM));
        assertThat(clear)
                .filteredOn(text -> text.chars().anyMatch(it -> it > 127))
                .allSatisfy(text -> assertThat(bytes).doesNotContain(text));
        assertThat(stored.equals(sample)).isEqualTo(clear.isEmpty());
    }

    private static List<String> marked(@Nullable Object value, boolean personal) throws Exception {
        var texts = new ArrayList<String>();
        switch (value) {
            case String text when personal -> texts.add(text);
            case Map<?, ?> entries -> {
                for (var each : entries.values()) {
                    texts.addAll(marked(each, personal));
                }
            }
            case Collection<?> elements -> {
                for (var each : elements) {
                    texts.addAll(marked(each, personal));
                }
            }
            case Record it -> {
                for (var component : it.getClass().getRecordComponents()) {
                    texts.addAll(
                            marked(
                                    component.getAccessor().invoke(it),
                                    component.isAnnotationPresent(Personal.class)));
                }
            }
            case null, default -> {
                // tells of nobody
            }
        }
        return texts;
    }
}
