package org.pirveli.server.imports;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a command of one record, by the same binder and the same limits as a registration over the
 * interface.
 */
final class Translation {

    private static final String CALL = "CALL";
    private static final String APPLICATION = "/application/";

    private final RawRow row;
    private final CaseId caseId;
    private final ZoneId zone;
    private final ObjectNode command = RestJson.MAPPER.createObjectNode();
    private final Map<String, String> names = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    private Translation(RawRow row, CaseId caseId, ZoneId zone) {
        this.row = row;
        this.caseId = caseId;
        this.zone = zone;
    }

    /**
     * Translates.
     *
     * @param zone of times without an offset
     * @param subjects what a case is about that has a topic and a language only; either may be null
     */
    static Row of(
            RawRow row,
            CaseId caseId,
            ZoneId zone,
            BiFunction<@Nullable String, @Nullable String, String> subjects) {
        var broken = row.broken();
        if (broken != null) {
            return new Row.Wrong(row.line(), List.of(error(row.line(), "", broken)));
        }
        if (isCall(row)) {
            return CallTranslation.of(row, new ConsultationId(caseId.value()), zone);
        }
        return new Translation(row, caseId, zone).translated(subjects);
    }

    private static boolean isCall(RawRow row) {
        var kind = row.fields().get("kind");
        return kind != null && kind.isString() && CALL.equals(upper(kind.stringValue()));
    }

    private Row translated(BiFunction<@Nullable String, @Nullable String, String> subjects) {
        row.fields().properties().forEach(field -> take(field.getKey(), field.getValue()));
        require("id", Column.REFERENCE);
        require("received_local", Column.RECEIVED_AT);
        if (at(Column.SUBJECT) == null) {
            put(Column.SUBJECT, text(subjects.apply(word(Column.TOPIC), word(Column.LANGUAGE))));
        }
        put(APPLICATION + "caseId", text(caseId.toString()));
        var bound = bound();
        return bound == null || !errors.isEmpty()
                ? new Row.Wrong(row.line(), List.copyOf(errors))
                : new Row.Application(row.line(), bound, Map.copyOf(names));
    }

    private @Nullable ImportCase bound() {
        try {
            return RecordBinder.bind(ImportCase.class, command, Map.of("caseId", caseId));
        } catch (InvalidRequest invalid) {
            invalid.faults().stream()
                    .filter(fault ->
                            errors.stream().noneMatch(known -> known.field().equals(name(fault))))
                    .forEach(fault -> errors.add(error(row.line(), name(fault), fault)));
            return null;
        }
    }

    private String name(Fault fault) {
        return nameOf(fault.pointer(), names);
    }

    /** The sender's name for a part of the command. */
    static String nameOf(String pointer, Map<String, String> names) {
        var known = names.get(pointer);
        if (known != null) {
            return known;
        }
        return pointer.startsWith(APPLICATION)
                ? pointer.substring(APPLICATION.length())
                : pointer.substring(Math.min(1, pointer.length()));
    }

    private void take(String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (name.equals("applicant") || name.equals("representative")) {
            nest(name, value);
            return;
        }
        var column = Column.named(name);
        if (column == null) {
            fault(Fault.escape(name), FaultKind.UNKNOWN);
        } else if (column.reading() != Column.Reading.IGNORED) {
            if (at(column.pointer()) != null) {
                fault(name, FaultKind.CONTRADICTION);
            } else {
                names.put(column.pointer(), name);
                put(column.pointer(), read(column, value));
            }
        }
    }

    /** As a registration has it; flat fields beside it are added to it. */
    private void nest(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> {
                        var pointer = APPLICATION + name + "/" + field.getKey();
                        names.put(pointer, name + "/" + Fault.escape(field.getKey()));
                        put(pointer, field.getValue());
                    });
        } else {
            fault(name, FaultKind.NOT_AN_OBJECT);
        }
    }

    private JsonNode read(Column column, JsonNode value) {
        return switch (column.reading()) {
            case TEXT, IGNORED -> value.isNumber() ? text(value.asString()) : value;
            case WORD -> value.isString() ? text(upper(value.stringValue())) : value;
            case FLAG -> flag(value);
            case LOCAL_TIME -> value.isString() ? local(value.stringValue()) : value;
        };
    }

    private static JsonNode flag(JsonNode value) {
        return switch (value.asString("")) {
            case "1", "true" -> RestJson.MAPPER.getNodeFactory().booleanNode(true);
            case "0", "false" -> RestJson.MAPPER.getNodeFactory().booleanNode(false);
            default -> value;
        };
    }

    private JsonNode local(String text) {
        return local(text, zone);
    }

    /** An instant of a local time; what is none is left to the binder. */
    static JsonNode local(String text, ZoneId zone) {
        try {
            return text(LocalDateTime.parse(text).atZone(zone).toInstant().toString());
        } catch (DateTimeException _) {
            // then it has its offset, or the binder says what is wrong with it
            return text(text);
        }
    }

    private void require(String name, String pointer) {
        if (at(pointer) == null && errors.stream().noneMatch(error -> error.field().equals(name))) {
            fault(name, FaultKind.REQUIRED);
        }
    }

    private @Nullable JsonNode at(String pointer) {
        var found = command.at(pointer);
        return found.isMissingNode() ? null : found;
    }

    private @Nullable String word(String pointer) {
        var found = at(pointer);
        return found != null && found.isString() ? found.stringValue() : null;
    }

    private void put(String pointer, JsonNode value) {
        var steps = pointer.substring(1).split("/", -1);
        var parent = command;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.withObjectProperty(steps[i]);
        }
        parent.set(steps[steps.length - 1], value);
    }

    private void fault(String name, FaultKind kind) {
        errors.add(error(row.line(), name, Fault.body("/" + name, kind)));
    }

    static RowError error(long line, String field, Fault fault) {
        return new RowError(line, field, RefusalCode.INVALID_REQUEST, fault.kind(), fault.values());
    }

    static JsonNode text(String text) {
        return RestJson.MAPPER.getNodeFactory().stringNode(text);
    }

    static String upper(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }
}
