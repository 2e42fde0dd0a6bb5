package org.pirveli.server.rest.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.office.event.OfficeEvent;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.server.rest.body.FieldRule;
import org.pirveli.server.rest.body.RecordShape;
import org.pirveli.server.rest.command.CrossChecks;
import tools.jackson.databind.JsonNode;

/** Makes JSON Schemas of records, by the same reflection that reads and writes them. */
final class Schemas {

    private static final String REF = "#/components/schemas/";

    /** What is sent may leave out what is always answered, so it has a schema of its own. */
    private static final String SENT = "Sent";

    private final Map<String, Schema<?>> components = new LinkedHashMap<>();

    /** Every schema that was asked for, by name. */
    Map<String, Schema<?>> components() {
        return components;
    }

    /**
     * The schema of a body that is sent to us.
     *
     * @param elsewhere components that come from the address
     * @param optional components that the server can make itself
     */
    Schema<?> body(Class<?> record, Set<String> elsewhere, Set<String> optional) {
        return component(
                nameOf(record),
                () ->
                        object(
                                record,
                                component -> !elsewhere.contains(component.getName()),
                                component ->
                                        isRequired(record, component)
                                                && !optional.contains(component.getName()),
                                true));
    }

    /** Commands of two kinds may share a name: those to cases have it to themselves. */
    private static String nameOf(Class<?> record) {
        if (ConsultationCommand.class.isAssignableFrom(record)) {
            return record.getSimpleName() + "InSession";
        }
        return record.isMemberClass() ? record.getSimpleName() : record.getSimpleName() + SENT;
    }

    /** The schema of what we answer: everything is present, if only as null. */
    Schema<?> answer(Type type) {
        return value(type, null, false);
    }

    private Schema<?> component(String name, Supplier<Schema<?>> make) {
        if (!components.containsKey(name)) {
            components.put(name, new JsonSchema());
            components.put(name, make.get());
        }
        return new JsonSchema().$ref(REF + name);
    }

    private Schema<?> object(
            Class<?> record,
            Predicate<RecordComponent> shown,
            Predicate<RecordComponent> required,
            boolean request) {
        var schema = typed("object");
        for (var component : record.getRecordComponents()) {
            if (shown.test(component)) {
                var property = property(record, component, request);
                schema.addProperty(component.getName(), property);
                if (required.test(component)) {
                    schema.addRequiredItem(component.getName());
                    property.setMinLength(property.getMaxLength() == null ? null : 1);
                }
            }
        }
        if (request) {
            schema.setAdditionalProperties(false);
        }
        return schema;
    }

    private Schema<?> property(Class<?> record, RecordComponent component, boolean request) {
        var name = component.getName();
        var schema =
                record == CloseCase.class && name.equals("outcome")
                        ? words(CrossChecks.CLOSING)
                        : value(component.getGenericType(), request ? name : null, request);
        if (isNullable(component)) {
            schema = nullable(schema);
        }
        Words.field(record, name).ifPresent(schema::setDescription);
        return schema;
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, typed("null")));
        }
        if (schema.getAnyOf() != null) {
            schema.addAnyOfItem(typed("null"));
            return schema;
        }
        schema.addType("null");
        if (schema.getEnum() != null) {
            schema.addEnumItemObject(null);
        }
        return schema;
    }

    private Schema<?> value(Type type, @Nullable String field, boolean request) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, field, request);
        }
        var raw = (Class<?>) type;
        if (raw == Object.class) {
            return anyEvent();
        }
        if (raw == JsonNode.class) {
            return new JsonSchema();
        }
        if (raw.isEnum()) {
            return words(Arrays.asList(raw.getEnumConstants()));
        }
        if (raw.isRecord() && !RecordShape.isValueType(raw)) {
            return component(
                    request ? raw.getSimpleName() + SENT : raw.getSimpleName(),
                    () ->
                            object(
                                    raw,
                                    _ -> true,
                                    component ->
                                            request
                                                    ? isRequired(raw, component)
                                                    : isPresent(component),
                                    request));
        }
        return Scalar.schema(raw, field == null ? null : FieldRule.of(field));
    }

    private Schema<?> generic(ParameterizedType type, @Nullable String field, boolean request) {
        var raw = (Class<?>) type.getRawType();
        var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (Collection.class.isAssignableFrom(raw)) {
            var list = typed("array");
            list.setItems(value(last, field, request));
            if (request && field != null) {
                list.setMinItems((int) FieldRule.of(field).minimum());
                list.setMaxItems(Math.clamp(FieldRule.of(field).maximum(), 0, Integer.MAX_VALUE));
                list.setUniqueItems(raw == Set.class ? true : null);
            }
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            var map = typed("object");
            map.setAdditionalProperties(value(last, field, request));
            if (request) {
                map.setPropertyNames(value(type.getActualTypeArguments()[0], null, true));
            }
            return map;
        }
        return page(last);
    }

    /** A part of a list; the one generic record of the interface. */
    private Schema<?> page(Type element) {
        var list = typed("array");
        list.setItems(value(element, null, false));
        var page = typed("object");
        page.addProperty("items", list);
        page.addProperty("nextCursor", nullable(typed("string")));
        page.setRequired(List.of("items", "nextCursor"));
        return page;
    }

    @SuppressWarnings("rawtypes") // as the library declares it
    private Schema<?> anyEvent() {
        var any = new JsonSchema();
        Stream.of(
                        CaseEvent.class,
                        CalendarEvent.class,
                        PolicyEvent.class,
                        OfficeEvent.class,
                        ConsultationEvent.class,
                        TemplateEvent.class,
                        SubjectEvent.class,
                        RetentionEvent.class)
                .flatMap(Schemas::eventsOf)
                .forEach(event -> any.addAnyOfItem(value(event, null, false)));
        return any;
    }

    private static Stream<Class<?>> eventsOf(Class<?> root) {
        return root.isInterface()
                ? Arrays.stream(root.getPermittedSubclasses()).flatMap(Schemas::eventsOf)
                : Stream.of(root);
    }

    static Schema<?> words(Collection<?> words) {
        var schema = typed("string");
        words.forEach(word -> schema.addEnumItemObject(word.toString()));
        return schema;
    }

    static Schema<Object> typed(String type) {
        var schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    private static boolean isRequired(Class<?> record, RecordComponent component) {
        return RecordShape.of(record).parts().stream()
                .anyMatch(part -> part.required() && part.name().equals(component.getName()));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isPresent(RecordComponent component) {
        var inclusion = component.getAccessor().getAnnotation(JsonInclude.class);
        return inclusion == null || inclusion.value() != JsonInclude.Include.NON_NULL;
    }
}
