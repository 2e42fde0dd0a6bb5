package org.pirveli.api.casework.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.api.value.Personal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EventShapeTest {

    static Stream<Class<?>> events() {
        return Arrays.stream(CaseEvent.class.getPermittedSubclasses());
    }

    /**
     * Those of calendars, policies and templates speak of public acts and rules, and of no person.
     */
    static Stream<Class<?>> allEvents() {
        return Stream.of(
                        CaseEvent.class,
                        CalendarEvent.class,
                        PolicyEvent.class,
                        TemplateEvent.class,
                        RetentionEvent.class,
                        SubjectEvent.class)
                .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("allEvents")
    void an_event_is_a_record_that_names_its_revision(Class<?> event) {
        assertThat(event.isRecord()).isTrue();
        assertThat(event.getAnnotation(Revision.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_with_personal_fields_says_whose_they_are(Class<?> event) {
        assertThat(AboutSubject.class.isAssignableFrom(event)).isEqualTo(isPersonal(event));
    }

    /** Their reasons are those of public acts and rules, not of a case. */
    private static final Set<Class<?>> RULES =
            Set.of(DeadlineRecalculated.class, ClockRebased.class);

    @ParameterizedTest
    @MethodSource("events")
    void free_text_counts_as_personal(Class<?> event) {
        // Strings that are no text of people: names of users, media types, codes.
        var named =
                List.of(
                        "assignedBy",
                        "mediaType",
                        "externalReference",
                        "region",
                        "changedBy",
                        "orderedBy",
                        "preparedBy",
                        "approvedBy",
                        "decree");
        assertThat(event.getRecordComponents())
                .filteredOn(component -> component.getType() == String.class)
                .filteredOn(component -> !named.contains(component.getName()))
                .filteredOn(component -> !RULES.contains(event))
                .allMatch(component -> component.isAnnotationPresent(Personal.class));
    }

    private static boolean isPersonal(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(
                                component -> marked(component) || isPersonal(component.getType()));
    }

    private static boolean marked(RecordComponent component) {
        return component.isAnnotationPresent(Personal.class);
    }
}
