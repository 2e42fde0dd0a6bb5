package org.pirveli.server.rest.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.node.ObjectNode;

/** Reads one JSON object and nothing else. */
public final class StrictJson {

    private StrictJson() {}

    /**
     * Reads a body; an empty one counts as an object without fields.
     *
     * @throws InvalidRequest if it is not one well-formed JSON object in UTF-8, without a name
     *     twice, within the limits of {@link RestJson}
     */
    public static ObjectNode read(byte[] body) {
        if (body.length == 0) {
            return RestJson.MAPPER.createObjectNode();
        }
        try {
            return RestJson.MAPPER.readTree(text(body)) instanceof ObjectNode object
                    ? object
                    : refuse(FaultKind.NOT_AN_OBJECT, Map.of());
        } catch (StreamConstraintsException _) {
            return refuse(
                    FaultKind.BEYOND_LIMITS,
                    Map.of(
                            "depth", RestJson.MAXIMUM_DEPTH,
                            "textLength", RestJson.MAXIMUM_TEXT,
                            "digits", RestJson.MAXIMUM_DIGITS));
        } catch (JacksonException e) {
            return refuse(kindOf(e), place(e));
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw new InvalidRequest(Fault.body("", FaultKind.BROKEN_ENCODING));
        }
    }

    private static FaultKind kindOf(JacksonException e) {
        var message = String.valueOf(e.getOriginalMessage());
        return message.startsWith("Duplicate") ? FaultKind.DUPLICATE_NAME : FaultKind.NOT_JSON;
    }

    private static Map<String, Object> place(JacksonException e) {
        var location = e.getLocation();
        return location == null
                ? Map.of("line", 1, "column", 1)
                : Map.of("line", location.getLineNr(), "column", location.getColumnNr());
    }

    private static ObjectNode refuse(FaultKind kind, Map<String, Object> values) {
        throw new InvalidRequest(Fault.body("", kind, values));
    }
}
