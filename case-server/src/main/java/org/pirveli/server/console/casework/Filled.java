package org.pirveli.server.console.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.springframework.util.MultiValueMap;

/**
 * A form as somebody filled it in, kept as it was typed.
 *
 * @param values by the names of the fields
 */
public record Filled(Map<String, List<String>> values) {

    /** What parts the values of one field in a draft, where each field has one text. */
    private static final String BETWEEN = "\n";

    static Filled of(List<Field> fields, MultiValueMap<String, String> sent) {
        return new Filled(
                fields.stream()
                        .collect(
                                Collectors.toMap(
                                        Field::name,
                                        field -> sent.getOrDefault(field.name(), List.of()))));
    }

    /** What is known of the case stands there already. */
    static Filled from(List<Field> fields, Map<String, Object> file) {
        var known = new HashMap<String, @Nullable Object>(file);
        if (file.get("applicant") instanceof Map<?, ?> applicant) {
            applicant.forEach((name, value) -> known.put(String.valueOf(name), value));
        }
        return new Filled(
                fields.stream()
                        .collect(
                                Collectors.toMap(
                                        Field::name, field -> texts(known.get(field.name())))));
    }

    /** As it was saved. */
    static Filled restored(List<Field> fields, Map<?, ?> draft) {
        return new Filled(
                fields.stream()
                        .collect(
                                Collectors.toMap(
                                        Field::name,
                                        field -> {
                                            var text = draft.get(field.name());
                                            return text == null
                                                    ? List.of()
                                                    : field.type() == Field.Type.SOME
                                                            ? List.of(
                                                                    text.toString().split(BETWEEN))
                                                            : List.of(text.toString());
                                        })));
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> all -> all.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    /** For templates: the one value of a field. */
    public String one(String name) {
        var found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** For templates: whether a value is chosen. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** As a draft keeps it. */
    Map<String, String> toKeep() {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((name, all) -> kept.put(name, String.join(BETWEEN, all)));
        return kept;
    }

    /**
     * As the interface wants it.
     *
     * @throws Declined if a case that is named does not exist
     */
    Map<String, @Nullable Object> body(List<Field> fields, Api api) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            body.put(field.name(), value(field, api));
        }
        return body;
    }

    private @Nullable Object value(Field field, Api api) {
        var one = one(field.name()).strip();
        return switch (field.type()) {
            case TICK -> (field.required() || !one.isEmpty()) ? !one.isEmpty() : null;
            case YES_NO -> one.isEmpty() ? null : Boolean.valueOf(one);
            case SOME -> new ArrayList<>(values.getOrDefault(field.name(), List.of()));
            case CASE ->
                    one.isEmpty()
                            ? null
                            : api.get("/api/v1/cases/by-number/{}", one).object().get("caseId");
            default -> one.isEmpty() ? null : one;
        };
    }
}
