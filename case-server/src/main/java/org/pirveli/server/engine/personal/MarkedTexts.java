package org.pirveli.server.engine.personal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.Personal;

/**
 * Finds the texts of a record that are marked {@link Personal}, in the records inside it too, and
 * puts others in their place.
 */
final class MarkedTexts {

    private static final ClassValue<MarkedTexts> OF =
            new ClassValue<>() {
                @Override
                protected MarkedTexts computeValue(Class<?> type) {
                    return new MarkedTexts(type);
                }
            };

    private final @Nullable Constructor<?> constructor;
    private final List<Part> parts;

    /** What becomes of a text. */
    interface Change {

        /**
         * The text to put in its place.
         *
         * @param field the names of the components on the way to it, parted by slashes
         */
        String of(String field, String text);
    }

    private enum Kind {
        PLAIN,
        TEXT,
        TEXTS,
        RECORD,
        RECORDS
    }

    private record Part(String name, Method accessor, Kind kind) {}

    private MarkedTexts(Class<?> type) {
        var components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        parts = Arrays.stream(components).map(MarkedTexts::part).toList();
        constructor = isEmpty() ? null : constructor(type, components);
    }

    /** Whether records of this type can have any. */
    static boolean areIn(Class<?> type) {
        return !OF.get(type).isEmpty();
    }

    /** The same record with other texts; the record itself if it has no marked components. */
    static <T> T changed(T record, Change change) {
        return changed(record, "", change);
    }

    @SuppressWarnings("unchecked") // a constructor makes its own kind
    private static <T> T changed(T record, String prefix, Change change) {
        var texts = OF.get(record.getClass());
        return texts.constructor == null
                ? record
                : (T) texts.changed(texts.constructor, record, prefix, change);
    }

    private boolean isEmpty() {
        return parts.stream().allMatch(part -> part.kind() == Kind.PLAIN);
    }

    private Object changed(Constructor<?> canonical, Object record, String prefix, Change change) {
        try {
            var values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                var part = parts.get(i);
                values[i] =
                        changed(
                                part.kind(),
                                part.accessor().invoke(record),
                                prefix + part.name(),
                                change);
            }
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "a " + record.getClass() + " cannot be made again", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records are open to everybody", e);
        }
    }

    private static @Nullable Object changed(
            Kind kind, @Nullable Object value, String field, Change change) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case PLAIN -> value;
            case TEXT -> change.of(field, (String) value);
            case TEXTS -> changedTexts((Map<?, ?>) value, field, change);
            case RECORD -> changed(value, field + "/", change);
            case RECORDS -> {
                var all = new ArrayList<>();
                for (var each : (List<?>) value) {
                    all.add(changed(each, field + "/", change));
                }
                yield List.copyOf(all);
            }
        };
    }

    private static Map<String, String> changedTexts(Map<?, ?> texts, String field, Change change) {
        var changed = new LinkedHashMap<String, String>();
        texts.forEach((key, text) ->
                changed.put((String) key, change.of(field + "/" + key, (String) text)));
        return changed;
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has one", e);
        }
    }

    private static Part part(RecordComponent component) {
        return new Part(component.getName(), component.getAccessor(), kind(component));
    }

    private static Kind kind(RecordComponent component) {
        var type = component.getType();
        if (component.isAnnotationPresent(Personal.class)) {
            if (type == String.class) {
                return Kind.TEXT;
            }
            if (type == Map.class) {
                return Kind.TEXTS;
            }
            if (!type.isRecord() || !areIn(type)) {
                throw new IllegalStateException(
                        component + " is marked as personal, and has no texts to encrypt");
            }
        }
        if (type.isRecord() && areIn(type)) {
            return Kind.RECORD;
        }
        return type == List.class && isOfMarked(component.getGenericType())
                ? Kind.RECORDS
                : Kind.PLAIN;
    }

    private static boolean isOfMarked(Type list) {
        return list instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> element
                && areIn(element);
    }
}
