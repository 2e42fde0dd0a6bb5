package org.pirveli.server.live;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One server-sent event as it goes over the wire, made once for however many streams. */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record Frame(@Nullable String id, byte[] bytes) {

    /** Says nothing, but that somebody is there. */
    static final Frame HEARTBEAT = new Frame(null, bytes(": still here\n\n"));

    /** An event. */
    public static Frame of(@Nullable String id, String event, String data) {
        var text = new StringBuilder(data.length() + 64);
        if (id != null) {
            text.append("id: ").append(id).append('\n');
        }
        text.append("event: ").append(event).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        if (data.isEmpty()) {
            text.append("data:\n");
        }
        return new Frame(id, bytes(text.append('\n').toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
