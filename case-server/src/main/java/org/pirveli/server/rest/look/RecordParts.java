package org.pirveli.server.rest.look;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.Personal;

/**
 * What a kind of record is made of.
 *
 * @param all in their order
 */
record RecordParts(List<Part> all) {

    private static final ClassValue<RecordParts> OF =
            new ClassValue<>() {
                @Override
                protected RecordParts computeValue(Class<?> type) {
                    return new RecordParts(
                            Arrays.stream(type.getRecordComponents()).map(Part::of).toList());
                }
            };

    /** By which name and type something says what it is about. */
    private static final Map<String, Class<?>> OWNERS =
            Map.of(
                    "caseId", CaseId.class,
                    "consultationId", ConsultationId.class,
                    "operatorId", OperatorId.class);

    /**
     * A component.
     *
     * @param canHold whether there can be a personal text in it
     */
    record Part(RecordComponent component, boolean personal, boolean canHold) {

        static Part of(RecordComponent component) {
            // records of a package alone are read all the same
            component.getAccessor().setAccessible(true);
            var type = component.getType();
            boolean personal = component.isAnnotationPresent(Personal.class);
            return new Part(component, personal, personal || !isPlain(type));
        }

        private static boolean isPlain(Class<?> type) {
            return type.isPrimitive()
                    || type.isEnum()
                    || CharSequence.class.isAssignableFrom(type)
                    || Number.class.isAssignableFrom(type)
                    || type == Boolean.class
                    || Temporal.class.isAssignableFrom(type)
                    || TemporalAmount.class.isAssignableFrom(type);
        }

        String name() {
            return component.getName();
        }

        boolean isOwner() {
            return component.getType().equals(OWNERS.get(name()));
        }

        @Nullable Object valueIn(Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("records are open to everybody", e);
            }
        }
    }

    static RecordParts of(Class<?> type) {
        return OF.get(type);
    }

    /**
     * What of a record a pointer leads to, if it is a personal text or has some in it.
     *
     * @param pointer (RFC 6901) in which what stands in a list has a name of its own
     * @return its name, without those of the list's entries
     */
    static Optional<String> personalAt(Class<?> type, String pointer) {
        var steps = pointer.replaceFirst("^/", "").split("/", -1);
        var name = new StringBuilder();
        @Nullable Class<?> at = type;
        boolean personal = false;
        for (int i = 0; i < steps.length && at != null && !personal; i++) {
            var part = part(at, steps[i]);
            name.append(name.isEmpty() ? "" : "/").append(steps[i]);
            personal = part != null && part.personal() && !part.component().getType().isRecord();
            at = part == null ? null : inside(part.component());
            if (part != null && part.component().getType() == List.class) {
                i++;
            }
        }
        return personal || (at != null && hasMarks(at))
                ? Optional.of(name.toString())
                : Optional.empty();
    }

    private static @Nullable Part part(Class<?> type, String name) {
        return of(type).all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The records in a component; {@code null} if it is made of none. */
    private static @Nullable Class<?> inside(RecordComponent component) {
        var type = component.getType();
        if (type == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            type = element;
        }
        return type.isRecord() ? type : null;
    }

    private static boolean hasMarks(Class<?> type) {
        return of(type).all().stream()
                .anyMatch(part -> {
                    var inner = inside(part.component());
                    return part.personal() || (inner != null && hasMarks(inner));
                });
    }
}
