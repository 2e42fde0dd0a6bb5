package org.pirveli.audit.archive;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.StoredEvent;

/**
 * A line of {@code events.ndjson}.
 *
 * @param index its leaf; {@code null} if it was under no checkpoint when it was written
 */
record EventLine(@Nullable Long index, StoredEvent event) {

    String written() {
        int bytes = event.payload().length + event.metaData().length;
        var json = new StringBuilder(500 + bytes * 4 / 3);
        json.append("{\"index\":").append(index);
        field("eventIdentifier", event.eventIdentifier(), json);
        field("aggregateIdentifier", event.aggregateIdentifier(), json);
        json.append(",\"sequenceNumber\":").append(event.sequenceNumber());
        field("type", event.type(), json);
        field("timeStamp", event.timeStamp(), json);
        field("payloadType", event.payloadType(), json);
        field("payloadRevision", event.payloadRevision(), json);
        field("payload", base64(event.payload()), json);
        field("metaData", base64(event.metaData()), json);
        return json.append('}').toString();
    }

    private static void field(String name, @Nullable String value, StringBuilder json) {
        json.append(",\"").append(name).append("\":");
        if (value == null) {
            json.append("null");
        } else {
            Json.text(value, json);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not written exactly as {@link #written} would
     */
    static EventLine parse(String json) {
        var scanner = new JsonScanner(json).expect("{\"index\":");
        var index = scanner.reads("null") ? null : scanner.number();
        var line =
                new EventLine(
                        index,
                        new StoredEvent(
                                text(scanner, "eventIdentifier"),
                                text(scanner, "aggregateIdentifier"),
                                sequence(scanner),
                                text(scanner, "type"),
                                text(scanner, "timeStamp"),
                                text(scanner, "payloadType"),
                                revision(scanner),
                                bytes(scanner, "payload"),
                                bytes(scanner, "metaData")));
        scanner.expect("}").end();
        if (!line.written().equals(json)) {
            throw new IllegalArgumentException("there is another way of writing the same");
        }
        return line;
    }

    private static long sequence(JsonScanner scanner) {
        scanner.expect(",\"sequenceNumber\":");
        return scanner.reads("-") ? -scanner.number() : scanner.number();
    }

    private static String text(JsonScanner scanner, String name) {
        return scanner.expect(",\"" + name + "\":").text();
    }

    private static @Nullable String revision(JsonScanner scanner) {
        scanner.expect(",\"payloadRevision\":");
        return scanner.reads("null") ? null : scanner.text();
    }

    private static byte[] bytes(JsonScanner scanner, String name) {
        return Base64.getDecoder().decode(text(scanner, name));
    }
}
