package org.pirveli.server.console.casework;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;

/**
 * An answer as somebody is writing it: the fields of its form by their names, those of placeholders
 * with {@code value.} before them.
 */
public record Reply(Map<String, String> fields) {

    private static final String VALUE = "value.";
    private static final String OCCURRED_AT = "occurredAt";

    /** Names the call or visit in which it is given. */
    static final String CONSULTATION = "consultationId";

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

    /** The same in the conversation that a link comes from, which tells the channel too. */
    Reply inConversation(Map<String, String> asked) {
        if (!asked.containsKey(CONSULTATION)) {
            return this;
        }
        var more = new LinkedHashMap<>(fields);
        more.put(CONSULTATION, asked.get(CONSULTATION));
        more.putAll(Map.of("channel", asked.getOrDefault("channel", get("channel"))));
        return new Reply(more);
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

    /** What is put before a supervisor. */
    Map<String, @Nullable Object> toSubmit() {
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
        return body;
    }

    /**
     * What answers the applicant, who may have been answered before now.
     *
     * @param first whether it is the first response, which a conversation can prove
     * @param office where the time of day was read
     */
    Map<String, @Nullable Object> toSend(boolean first, ZoneId office) {
        var body = toSubmit();
        body.put("evidence", get("evidence"));
        body.put(OCCURRED_AT, occurredAt(office));
        if (first && isSaid()) {
            body.put(CONSULTATION, get(CONSULTATION));
        }
        return body;
    }

    /** Whether it is given by word of mouth, in a call or a visit that is named. */
    boolean isSaid() {
        return !get(CONSULTATION).isEmpty()
                && Arrays.stream(Channel.values())
                        .filter(channel -> channel.form() == Form.ORAL)
                        .anyMatch(channel -> channel.name().equals(get("channel")));
    }

    /** What is no time of day goes as it was typed, and is refused with its reason. */
    private String occurredAt(ZoneId office) {
        var typed = get(OCCURRED_AT);
        try {
            return typed.isEmpty()
                    ? typed
                    : LocalDateTime.parse(typed).atZone(office).toInstant().toString();
        } catch (DateTimeParseException _) {
            return typed;
        }
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
