package org.pirveli.audit.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.event.DisclosedText;
import org.pirveli.audit.event.SealedText;
import org.pirveli.audit.event.StoredEvent;

/** The texts in clear, in the order of their events; each is compared with what was sealed. */
final class Texts {

    private final Lines lines;
    private final Findings findings;
    private @Nullable TextLine next;
    private long last = -1;
    private long proved;
    private long kept;

    Texts(Lines lines, Findings findings) throws IOException {
        this.lines = lines;
        this.findings = findings;
        advance();
    }

    /**
     * Compares the texts of the next event.
     *
     * @param at its place, larger than that of any event before
     */
    void compare(long at, StoredEvent event) throws IOException {
        skip(at);
        var sealed = SealedText.in(event.payload());
        var line = next;
        if (line == null || line.at() != at) {
            if (!sealed.isEmpty()) {
                wrong(at, "The texts of event " + at + " are not there.");
            }
            return;
        }
        advance();
        if (line.texts().size() == sealed.size()) {
            compare(at, sealed, line.texts());
        } else {
            wrong(
                    at,
                    "Event %d has %d encrypted texts, and %d are told."
                            .formatted(at, sealed.size(), line.texts().size()));
        }
    }

    private void compare(
            long at, List<SealedText> sealed, List<@Nullable DisclosedText> disclosed) {
        for (int i = 0; i < sealed.size(); i++) {
            var text = disclosed.get(i);
            if (text == null) {
                kept++;
            } else if (sealed.get(i).is(text)) {
                proved++;
            } else {
                wrong(
                        at,
                        "The text told of event %d as %s is not the one that was sealed."
                                .formatted(at, Events.shown(sealed.get(i).field())));
            }
        }
    }

    /** Tells of what belongs to no event. */
    void end() throws IOException {
        skip(Long.MAX_VALUE);
    }

    /** How many are what was sealed. */
    long proved() {
        return proved;
    }

    /** How many the archive does not tell. */
    long kept() {
        return kept;
    }

    private void skip(long at) throws IOException {
        for (var line = next; line != null && line.at() < at; line = next) {
            wrong(line.at(), "Texts are told of event " + line.at() + ", which is not there.");
            advance();
        }
    }

    private void wrong(long at, String text) {
        findings.add(Kind.TEXT_CHANGED, at, at + 1, text);
    }

    private void advance() throws IOException {
        next = null;
        while (next == null) {
            try {
                var text = lines.next();
                if (text == null) {
                    return;
                }
                next = inOrder(TextLine.parse(text));
            } catch (CharacterCodingException | IllegalArgumentException broken) {
                findings.add(
                        Kind.TEXT_CHANGED,
                        last + 1,
                        last + 2,
                        "What %s tells after event %d cannot be read: %s."
                                .formatted(
                                        Part.TEXTS.entry(),
                                        last,
                                        Events.shown(String.valueOf(broken.getMessage()))));
            }
        }
    }

    private TextLine inOrder(TextLine line) {
        if (line.at() <= last) {
            throw new IllegalArgumentException("it tells of event " + line.at());
        }
        last = line.at();
        return line;
    }
}
