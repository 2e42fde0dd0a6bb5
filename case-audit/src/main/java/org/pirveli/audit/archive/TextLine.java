package org.pirveli.audit.archive;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.DisclosedText;

/**
 * A line of {@code texts.ndjson}: the encrypted texts of an event in clear.
 *
 * @param at the leaf of the event; in an archive of one stream, its number there
 * @param texts in the order in which they stand in its payload; {@code null} for one that is not
 *     disclosed
 */
record TextLine(long at, List<@Nullable DisclosedText> texts) {

    String written() {
        var json = new StringBuilder("{\"at\":").append(at).append(",\"texts\":[");
        for (int i = 0; i < texts.size(); i++) {
            write(texts.get(i), json.append(i == 0 ? "" : ","));
        }
        return json.append("]}").toString();
    }

    private static void write(@Nullable DisclosedText text, StringBuilder json) {
        if (text == null) {
            json.append("null");
            return;
        }
        json.append("{\"salt\":\"")
                .append(Base64.getEncoder().encodeToString(text.salt()))
                .append("\",\"text\":");
        Json.text(text.text(), json);
        json.append('}');
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not written exactly as {@link #written} would
     */
    static TextLine parse(String json) {
        var scanner = new JsonScanner(json).expect("{\"at\":");
        long at = scanner.number();
        scanner.expect(",\"texts\":[");
        var texts = new ArrayList<@Nullable DisclosedText>();
        while (!scanner.reads("]")) {
            if (!texts.isEmpty()) {
                scanner.expect(",");
            }
            texts.add(scanner.reads("null") ? null : text(scanner));
        }
        scanner.expect("}").end();
        var line = new TextLine(at, texts);
        if (!line.written().equals(json)) {
            throw new IllegalArgumentException("there is another way of writing the same");
        }
        return line;
    }

    private static DisclosedText text(JsonScanner scanner) {
        var salt = Base64.getDecoder().decode(scanner.expect("{\"salt\":").text());
        var text = new DisclosedText(salt, scanner.expect(",\"text\":").text());
        scanner.expect("}");
        return text;
    }
}
