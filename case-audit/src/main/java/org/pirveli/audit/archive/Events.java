package org.pirveli.audit.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;

/** The events in their order; lines that do not belong there are told of and passed over. */
final class Events {

    private final Lines lines;
    private final Findings findings;
    private final boolean ofStream;
    private @Nullable EventLine next;
    private long expected;
    private long line;

    /** Those of a range: their places are leaves. */
    Events(Lines lines, Manifest.Range manifest, Findings findings) throws IOException {
        this(lines, false, manifest.from(), findings);
    }

    /** Those of a stream: their places are their numbers there. */
    Events(Lines lines, Findings findings) throws IOException {
        this(lines, true, 0, findings);
    }

    private Events(Lines lines, boolean ofStream, long from, Findings findings) throws IOException {
        this.lines = lines;
        this.ofStream = ofStream;
        this.findings = findings;
        this.expected = from;
        advance();
    }

    private @Nullable Long place(EventLine line) {
        return ofStream ? (Long) line.event().sequenceNumber() : line.index();
    }

    /** The event of a place; {@code null} if it is not there. Places are asked for in order. */
    @Nullable EventLine at(long index) throws IOException {
        expected = index;
        for (var line = next; line != null; line = next) {
            var stands = place(line);
            if (stands == null || stands > index) {
                return null;
            }
            advance();
            if (stands == index) {
                return line;
            }
            findings.add(
                    Kind.EVENT_OUT_OF_PLACE,
                    stands,
                    index,
                    "%s stands behind event %d.".formatted(told(line), index - 1));
        }
        return null;
    }

    /** Where the next event says it stands; far away if there is none. */
    long nextIndex() {
        var line = next;
        return line == null || line.index() == null ? Long.MAX_VALUE : line.index();
    }

    /** Tells of everything that is left. */
    void end(long to) throws IOException {
        expected = to;
        for (var line = next; line != null; line = next) {
            if (line.index() == null) {
                findings.add(
                        Kind.EVENT_NOT_SEALED,
                        to,
                        to,
                        told(line) + " is in the log, but under no checkpoint.");
            } else {
                findings.add(
                        Kind.EVENT_OUT_OF_PLACE,
                        expected(line),
                        to,
                        told(line) + " stands behind the last event.");
            }
            advance();
        }
    }

    private long expected(EventLine line) {
        var stands = place(line);
        return stands == null ? expected : stands;
    }

    /** An event in words. */
    static String told(EventLine line) {
        var event = line.event();
        return "Event %s%s (%s, number %d of stream %s)"
                .formatted(
                        line.index() == null ? "" : line.index() + ", ",
                        shown(event.eventIdentifier()),
                        shown(event.payloadType()),
                        event.sequenceNumber(),
                        shown(event.aggregateIdentifier()));
    }

    /** Whoever wrote the archive may have written anything, also what would paint the screen. */
    static String shown(String text) {
        var begin = text.substring(0, Math.min(text.length(), 120));
        return begin.replaceAll("[^ -~]", "?");
    }

    private void advance() throws IOException {
        next = null;
        while (next == null) {
            line++;
            try {
                var text = lines.next();
                if (text == null) {
                    return;
                }
                next = EventLine.parse(text);
            } catch (CharacterCodingException broken) {
                unreadable("it is not UTF-8, or does not end");
            } catch (IllegalArgumentException broken) {
                unreadable(String.valueOf(broken.getMessage()));
            }
        }
    }

    private void unreadable(String why) {
        findings.add(
                Kind.LINE_UNREADABLE,
                expected,
                expected + 2,
                "Line %d of %s, near event %d, cannot be read: %s."
                        .formatted(line, Part.EVENTS.entry(), expected, shown(why)));
    }
}
