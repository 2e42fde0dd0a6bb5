package org.pirveli.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Role;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.office.event.OfficeEvent;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.template.event.TemplateEvent;

/** What stands in the log is printed by names that people know, in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EverythingPrintedHasANameTest {

    static Stream<Words> languages() {
        return Words.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_event_has_one(Words words) {
        Stream.of(
                        CaseEvent.class,
                        CalendarEvent.class,
                        PolicyEvent.class,
                        OfficeEvent.class,
                        ConsultationEvent.class,
                        TemplateEvent.class,
                        RetentionEvent.class,
                        SubjectEvent.class)
                .flatMap(EverythingPrintedHasANameTest::events)
                .map(Class::getSimpleName)
                .forEach(event -> assertThat(words.event(event)).as(event).isNotEqualTo(event));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_field_of_a_case_has_one(Words words) {
        var fields = new HashSet<String>();
        events(CaseEvent.class).forEach(event -> collect(event, fields, new HashSet<>()));
        assertThat(fields).hasSizeGreaterThan(80);
        fields.forEach(field -> assertThat(words.field(field)).as(field).isNotEqualTo(field));
    }

    /** A case may have come from whoever has no account: its paper broke off there once. */
    @ParameterizedTest
    @MethodSource("languages")
    void every_role_has_one(Words words) {
        for (var role : Role.values()) {
            assertThat(words.of("role." + role)).isNotBlank();
        }
    }

    private static Stream<Class<?>> events(Class<?> root) {
        return root.isInterface()
                ? Arrays.stream(root.getPermittedSubclasses())
                        .flatMap(EverythingPrintedHasANameTest::events)
                : Stream.of(root);
    }

    private static void collect(Type type, Set<String> fields, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, fields, seen);
            }
        } else if (type instanceof Class<?> raw && raw.isRecord() && seen.add(raw)) {
            var parts = raw.getRecordComponents();
            if (!isValue(parts)) {
                for (var part : parts) {
                    if (!EventFields.LEFT_OUT.contains(part.getName())) {
                        fields.add(part.getName());
                        collect(part.getGenericType(), fields, seen);
                    }
                }
            }
        }
    }

    /** Written as its only part, without a name. */
    private static boolean isValue(RecordComponent[] parts) {
        return parts.length == 1 && parts[0].getName().equals("value");
    }
}
