package org.pirveli.server.console.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody is writing it: the fields of its form by their names, those of placeholders
 * with {@code value.} before them.
 */
public record Reply(Map<String, String> fields) {

    private static final String VALUE = "value.";

    static Reply of(Map<?, ?> sent) {
        var fields = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
        return new Reply(fields);
    }

    /** For templates: a field; empty if it is not filled in. */
    public String get(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** For templates: the value of a placeholder. */
    public String value(String placeholder) {
        return get(VALUE + placeholder);
    }

    /** For templates: whether it is written from a template. */
    public boolean hasTemplate() {
        return !get("template").isEmpty();
    }

    /** The same with another field, unless that is filled in already. */
    Reply withDefault(String name, @Nullable Object value) {
        if (value == null || !get(name).isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(fields);
        more.put(name, value.toString());
        return new Reply(more);
    }

    /** What a preview is asked for. */
    Map<String, @Nullable Object> toPreview() {
        var asked = new LinkedHashMap<String, @Nullable Object>();
        asked.put("channel", get("channel"));
        asked.put("template", template());
        asked.put("text", get("text"));
        return asked;
    }

    /**
     * The command.
     *
     * @param spoken whether it may have been given before now
     */
    Map<String, @Nullable Object> toSend(boolean spoken) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("channel", get("channel"));
        body.put("text", get("text"));
        if (hasTemplate()) {
            body.put("template", template());
        } else {
            body.put("kind", get("kind"));
            body.put("language", get("language"));
        }
        if (!hasTemplate() && "REFUSAL".equals(get("kind"))) {
            body.put("ground", get("ground"));
        }
        if (spoken) {
            body.put("evidence", get("evidence"));
        }
        return body;
    }

    private @Nullable Map<String, @Nullable Object> template() {
        if (!hasTemplate()) {
            return null;
        }
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("id", get("template"));
        choice.put("language", get("language"));
        var values = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(VALUE) && !value.isBlank()) {
                values.put(name.substring(VALUE.length()), value);
            }
        });
        choice.put("values", values);
        return choice;
    }
}
