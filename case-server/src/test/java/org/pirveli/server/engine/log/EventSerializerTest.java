package org.pirveli.server.engine.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;

final class EventSerializerTest {

    private final EventSerializer serializer = new EventSerializer(EventNames.ofOffice());

    @Test
    void every_event_is_stored_under_its_own_name_and_found_by_it() {
        for (var event : all()) {
            var type = serializer.typeForClass(event);

            assertThat(type.getName()).isEqualTo(event.getSimpleName());
            assertThat(type.getRevision()).isNotBlank();
            assertThat(serializer.classForType(type)).isEqualTo(event);
        }
    }

    private static List<Class<?>> all() {
        return Stream.of(
                        CaseEvent.class,
                        CalendarEvent.class,
                        PolicyEvent.class,
                        TemplateEvent.class,
                        RetentionEvent.class,
                        SubjectEvent.class)
                .<Class<?>>flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CaseForgotten",
                "org.pirveli.api.casework.event.NoteAdded",
                "java.util.HashMap",
                "javax.script.ScriptEngineManager",
                "noteadded"
            })
    void what_is_not_in_the_list_is_read_as_unknown_and_no_class_is_loaded_by_its_name(
            String name) {
        assertThat(serializer.classForType(new SimpleSerializedType(name, "1")))
                .isEqualTo(UnknownSerializedType.class);
        var stored = new SimpleSerializedObject<>("{}".getBytes(UTF_8), byte[].class, name, "1");
        assertThat(serializer.<byte[], Object>deserialize(stored))
                .isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void what_is_no_event_cannot_be_stored() {
        assertThatThrownBy(() -> serializer.serialize("text", byte[].class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void a_class_named_inside_an_event_is_not_believed() {
        var json =
                "{\"@class\":\"java.util.HashMap\",\"caseId\":\"%s\"}".formatted(UUID.randomUUID());
        var stored =
                new SimpleSerializedObject<>(
                        json.getBytes(UTF_8), byte[].class, "TransferAccepted", "1");

        Object read = null;
        try {
            read = serializer.<byte[], Object>deserialize(stored);
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageNotContaining("HashMap cannot");
        }
        assertThat(read).isNotInstanceOf(Map.class);
    }

    @Test
    void metadata_is_a_flat_list_of_texts() {
        var metaData = MetaData.from(Map.of("actor", "operator", "role", "OPERATOR"));
        var stored = serializer.serialize(metaData, byte[].class);

        assertThat(new String(stored.getData(), UTF_8)).doesNotContain("class").startsWith("{\"");
        assertThat(serializer.<byte[], MetaData>deserialize(stored)).isEqualTo(metaData);
    }

    @Test
    void instants_are_stored_with_their_milliseconds_and_classes_are_not() {
        var node = SharedNodes.on(Databases.H2);
        var caseId = new CaseId(UUID.randomUUID());
        node.does(Said.register(caseId), Said.OPERATOR);
        var payload =
                node.jdbc()
                        .sql("select payload from domain_event where aggregate_identifier = ?")
                        .param(caseId.toString())
                        .query((row, _) -> new String(row.getBytes(1), UTF_8))
                        .single();

        assertThat(payload)
                .containsPattern("\"registeredAt\":\"[0-9T:-]{19}\\.[0-9]{3}Z\"")
                .doesNotContain("org.pirveli")
                .doesNotContain("@class")
                .doesNotContain(":null");
    }
}
