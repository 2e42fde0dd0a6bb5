package org.pirveli.server.engine.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.server.engine.log.GoldenFiles.GoldenFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored can be read for ever: every stored form is kept as a file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StoredFormTest {

    private static final EventSerializer SERIALIZER = new EventSerializer(EventNames.ofOffice());
    private static final JsonMapper PRETTY = JsonMapper.builder().build();

    static Stream<Object> samples() {
        return Stream.of(
                        GoldenSamples.all(),
                        RuleSamples.all(),
                        OfficeSamples.all(),
                        ConsultationSamples.all(),
                        TemplateSamples.all(),
                        RetentionSamples.all(),
                        SubjectSamples.all())
                .flatMap(List::stream);
    }

    static Stream<GoldenFile> files() {
        return GoldenFiles.all().stream();
    }

    @Test
    void there_is_a_sample_of_every_event() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(EventNames.everyEvent().toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_has_something_in_every_field(Object sample) {
        var fields = new HashSet<String>();
        var filled = new HashSet<String>();
        survey(sample, fields, filled);
        if (sample instanceof NonWorkingDayDeclared) {
            fields.remove("Declaration.hours");
        }

        assertThat(filled).isNotEmpty().containsAll(fields);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_in_the_form_of_its_file(Object sample) {
        var stored = SERIALIZER.serialize(sample, byte[].class);
        var name = stored.getType().getName();
        var revision = stored.getType().getRevision();
        var text = pretty(stored);

        var golden = GoldenFiles.latest(name, revision);

        assertThat(golden)
                .as(() ->
                        "read and commit %s: it was missing"
                                .formatted(GoldenFiles.propose(name, revision, text)))
                .isPresent();
        assertThat(golden.orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_file_of_an_event_reads_back_as_that_event(Object sample) {
        var type = SERIALIZER.typeForClass(sample.getClass());
        var golden = GoldenFiles.latest(type.getName(), type.getRevision()).orElseThrow();

        assertThat(read(golden)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_form_that_was_ever_stored_is_read_as_the_event_it_names(GoldenFile file) {
        assertThat(read(file).getClass().getSimpleName()).isEqualTo(file.event());
    }

    /** The way of the log: through the upcasters, then by the name. */
    private static Object read(GoldenFile file) {
        var entry =
                new GenericDomainEventEntry<>(
                        "Case",
                        "case",
                        0,
                        "event",
                        "2026-11-24T00:00:00Z",
                        file.event(),
                        file.revision(),
                        file.text().getBytes(UTF_8),
                        "{}".getBytes(UTF_8));
        DomainEventMessage<?> message =
                EventStreamUtils.upcastAndDeserializeDomainEvents(
                                Stream.of(entry), SERIALIZER, new LogConfiguration().upcasters())
                        .next();
        return message.getPayload();
    }

    private static String pretty(SerializedObject<byte[]> stored) {
        JsonNode tree = PRETTY.readTree(stored.getData());
        return PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    /** Which fields there are in a record and in those inside it, and which of them are filled. */
    private static void survey(@Nullable Object value, Set<String> fields, Set<String> filled) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> survey(element, fields, filled));
        }
        if (value instanceof Map<?, ?> entries) {
            survey(entries.values(), fields, filled);
        }
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                var field = value.getClass().getSimpleName() + "." + component.getName();
                var content = content(value, component);
                fields.add(field);
                if (!isEmpty(content)) {
                    filled.add(field);
                }
                survey(content, fields, filled);
            }
        }
    }

    private static boolean isEmpty(@Nullable Object content) {
        return switch (content) {
            case null -> true;
            case Collection<?> elements -> elements.isEmpty();
            case Map<?, ?> entries -> entries.isEmpty();
            case String text -> text.isBlank();
            default -> false;
        };
    }

    private static @Nullable Object content(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " of " + record, e);
        }
    }
}
