package org.pirveli.server.engine.log;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.office.event.OfficeEvent;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.template.event.TemplateEvent;

/**
 * The names under which events are stored: a closed list, so that no name in the log can make the
 * server load a class, and so that classes may move without touching history.
 */
final class EventNames {

    private final Map<String, Class<?>> classes;

    private EventNames(Stream<Class<?>> events) {
        this.classes = events.collect(toUnmodifiableMap(Class::getSimpleName, identity()));
    }

    /**
     * Every event of cases, consultations, calendars, policies, templates, rules of retention,
     * persons and the office, by its simple name; no two share one.
     */
    static EventNames ofOffice() {
        return new EventNames(everyEvent());
    }

    /** The classes of all that can stand in the log. */
    static Stream<Class<?>> everyEvent() {
        return Stream.of(
                        CaseEvent.class,
                        CalendarEvent.class,
                        PolicyEvent.class,
                        OfficeEvent.class,
                        ConsultationEvent.class,
                        TemplateEvent.class,
                        RetentionEvent.class,
                        SubjectEvent.class)
                .flatMap(EventNames::eventsOf);
    }

    /** The events of a root, and of the roots below it. */
    static Stream<Class<?>> eventsOf(Class<?> root) {
        return root.isInterface()
                ? Arrays.stream(root.getPermittedSubclasses()).flatMap(EventNames::eventsOf)
                : Stream.of(root);
    }

    boolean knows(String name) {
        return classes.containsKey(name);
    }

    /**
     * The class of a stored event.
     *
     * @throws UnknownEventName if this version of the server does not know the name
     */
    Class<?> classOf(String name) {
        var known = classes.get(name);
        if (known == null) {
            throw new UnknownEventName(name);
        }
        return known;
    }

    /**
     * The name to store an event under.
     *
     * @throws IllegalArgumentException if it is no event of ours
     */
    String nameOf(Class<?> event) {
        var name = event.getSimpleName();
        if (classes.get(name) != event) {
            throw new IllegalArgumentException(
                    event.getName() + " is not in the list of events that may be stored");
        }
        return name;
    }
}
