package org.pirveli.server.rest.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A record as the interface sees it: what can be sent, and what has to be. Both the reading of
 * bodies and the OpenAPI document are drawn from it, so that they cannot disagree.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> KNOWN =
            new ClassValue<>() {
                @Override
                protected RecordShape computeValue(Class<?> type) {
                    return new RecordShape(type);
                }
            };

    /**
     * A component.
     *
     * @param type a class, or a list, set or map of such
     * @param required whether it may not be left out
     */
    public record Part(String name, Type type, boolean required) {

        /** The class of it, without what it contains. */
        public Class<?> raw() {
            return RecordShape.raw(type);
        }
    }

    private final Class<?> type;
    private final List<Part> parts;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        this.type = type;
        var components = type.getRecordComponents();
        try {
            this.constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a record has its canonical constructor", e);
        }
        constructor.setAccessible(true);
        var taken = constructor.getAnnotatedParameterTypes();
        this.parts =
                IntStream.range(0, components.length)
                        .mapToObj(i -> part(components[i], taken[i]))
                        .toList();
    }

    /** The shape of a record. */
    public static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Whether a type is written as one scalar: a record of one value. */
    public static boolean isValueType(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** A constructor may make something of what is left out, though the record always has it. */
    private static Part part(RecordComponent component, AnnotatedType taken) {
        return new Part(
                component.getName(),
                component.getGenericType(),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !taken.isAnnotationPresent(Nullable.class));
    }

    public List<Part> parts() {
        return parts;
    }

    /**
     * Makes the record.
     *
     * @param values in the order of the parts
     * @throws IllegalArgumentException if the record itself refuses them
     */
    Object make(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
