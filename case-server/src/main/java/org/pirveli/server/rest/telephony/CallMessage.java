package org.pirveli.server.rest.telephony;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/**
 * What happened to a call, in the form that Zammad made common.
 *
 * @param event newCall, answer or hangup
 * @param from the number that calls; withheld ones are texts
 * @param to the number called
 * @param direction in or out; in if it is not said
 * @param callId the telephone system's own name for the call
 * @param user who answered, or calls, by the name of the operator
 * @param queue the unit for which it came in
 * @param cause why it ended
 */
public record CallMessage(
        String event,
        @Nullable String from,
        @Nullable String to,
        @Nullable String direction,
        String callId,
        @Nullable String user,
        @Nullable String queue,
        @Nullable String cause) {

    private static final int LONGEST = 200;

    /**
     * Reads a message. What it says beyond its contract is passed over.
     *
     * @throws InvalidRequest if it has no event or no call, or cannot be read
     */
    static CallMessage read(byte[] body, boolean form) {
        var fields = form ? form(new String(body, StandardCharsets.UTF_8)) : json(body);
        return new CallMessage(
                required(fields, "event"),
                optional(fields, "from"),
                optional(fields, "to"),
                optional(fields, "direction"),
                required(fields, "callId"),
                Optional.ofNullable(optional(fields, "user")).orElse(optional(fields, "user[]")),
                optional(fields, "queue"),
                optional(fields, "cause"));
    }

    private static Map<String, String> json(byte[] body) {
        var fields = new HashMap<String, String>();
        StrictJson.read(body)
                .forEachEntry((name, value) -> {
                    var single = value.isArray() ? value.path(0) : value;
                    if (single.isString() || single.isNumber()) {
                        fields.put(name, single.asString());
                    }
                });
        return fields;
    }

    private static Map<String, String> form(String body) {
        var fields = new HashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new InvalidRequest(Fault.body("", FaultKind.BROKEN_ENCODING));
        }
    }

    private static String required(Map<String, String> fields, String name) {
        var value = optional(fields, name);
        if (value == null) {
            throw new InvalidRequest(Fault.body("/" + name, FaultKind.REQUIRED));
        }
        return value;
    }

    private static @Nullable String optional(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new InvalidRequest(
                    Fault.body("/" + name, FaultKind.TOO_LONG, Map.of("maximum", LONGEST)));
        }
        return value;
    }
}
