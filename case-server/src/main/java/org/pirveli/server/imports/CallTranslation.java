package org.pirveli.server.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.ConsultationCommand.ImportConsultation;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a consultation of a record that is a call. It ended when it had taken as long as it was
 * handled; a call that was not handled was never answered.
 */
final class CallTranslation {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(60_000);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(24 * 60);
    private static final String HANDLED = "handle_min";

    private final RawRow row;
    private final ZoneId zone;
    private final ObjectNode command = RestJson.MAPPER.createObjectNode();
    private final Map<String, String> names = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    private CallTranslation(RawRow row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    static Row of(RawRow row, ConsultationId id, ZoneId zone) {
        return new CallTranslation(row, zone).translated(id);
    }

    private Row translated(ConsultationId id) {
        command.put("channel", "HOTLINE");
        row.fields().properties().forEach(field -> take(field.getKey(), field.getValue()));
        checkHandled();
        var bound = bound(id);
        if (bound == null || !errors.isEmpty()) {
            return new Row.Wrong(row.line(), List.copyOf(errors));
        }
        return new Row.Call(row.line(), ended(bound), Map.copyOf(names));
    }

    private void take(String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        switch (name) {
            case "id", "externalReference" -> put("externalReference", name, asText(value));
            case "received_local" ->
                    put(
                            "receivedAt",
                            name,
                            value.isString()
                                    ? Translation.local(value.stringValue(), zone)
                                    : value);
            case "receivedAt", "language", "unit" -> put(name, name, value);
            case "channel" ->
                    put(
                            name,
                            name,
                            value.isString()
                                    ? Translation.text(Translation.upper(value.stringValue()))
                                    : value);
            default -> {
                if (Column.named(name) == null) {
                    fault(name, FaultKind.UNKNOWN);
                }
            }
        }
    }

    private static JsonNode asText(JsonNode value) {
        return value.isNumber() ? Translation.text(value.asString()) : value;
    }

    private void put(String field, String name, JsonNode value) {
        names.put("/" + field, name);
        command.set(field, value);
    }

    private @Nullable ImportConsultation bound(ConsultationId id) {
        try {
            return RecordBinder.bind(
                    ImportConsultation.class, command, Map.of("consultationId", id));
        } catch (InvalidRequest invalid) {
            invalid.faults()
                    .forEach(fault ->
                            errors.add(
                                    Translation.error(row.line(), nameOf(fault.pointer()), fault)));
            return null;
        }
    }

    private String nameOf(String pointer) {
        var known = names.get(pointer);
        if (known != null) {
            return known;
        }
        return switch (pointer) {
            case "/externalReference" -> "id";
            case "/receivedAt" -> "received_local";
            default -> pointer.substring(Math.min(1, pointer.length()));
        };
    }

    private ImportConsultation ended(ImportConsultation call) {
        return new ImportConsultation(
                call.consultationId(),
                call.channel(),
                call.language(),
                call.unit(),
                call.externalReference(),
                call.receivedAt(),
                handledUntil(call.receivedAt()));
    }

    private String handled() {
        return row.fields().path(HANDLED).asString("").strip();
    }

    private void checkHandled() {
        var handled = handled();
        if (!handled.isEmpty()
                && (!handled.matches("\\d{1,4}(\\.\\d{1,6})?")
                        || new BigDecimal(handled).compareTo(LONGEST) > 0)) {
            fault(HANDLED, FaultKind.WRONG_SHAPE);
        }
    }

    private @Nullable Instant handledUntil(Instant receivedAt) {
        var handled = handled();
        if (handled.isEmpty()) {
            return null;
        }
        var minutes = new BigDecimal(handled);
        return receivedAt.plusMillis(
                minutes.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private void fault(String name, FaultKind kind) {
        errors.add(Translation.error(row.line(), Fault.escape(name), Fault.body("/" + name, kind)));
    }
}
