package org.pirveli.audit.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;

/** The checkpoints on the way, in order; those that nobody signed are told of and passed over. */
final class Checkpoints {

    /** A control character: no signed note has one. */
    private static final String NO_TEXT = "\u0000";

    private final Lines lines;
    private final Trust trust;
    private final Findings findings;
    private final Manifest.Range manifest;
    private long last;
    private long signed;
    private @Nullable Checkpoint next;

    Checkpoints(Lines lines, Trust trust, Manifest.Range manifest, Findings findings)
            throws IOException {
        this.lines = lines;
        this.trust = trust;
        this.manifest = manifest;
        this.findings = findings;
        this.last = manifest.from();
        advance();
    }

    /** The next one, if it is of this size; then it is passed. */
    @Nullable Checkpoint at(long size) throws IOException {
        while (next != null && next.size() < size) {
            advance();
        }
        var found = next;
        if (found == null || found.size() != size) {
            return null;
        }
        advance();
        return found;
    }

    /** How many bear a signature. */
    long signed() {
        return signed;
    }

    private void advance() throws IOException {
        next = null;
        for (var note = note(); note != null && next == null; note = next == null ? note() : note) {
            next = checked(note);
        }
    }

    private @Nullable Checkpoint checked(String text) {
        var place = "The checkpoint that follows the one of " + last + " events";
        try {
            var note = SignedNote.parse(text);
            var checkpoint = Checkpoint.parse(note.text());
            if (!trust.signed(note, checkpoint)) {
                findings.add(
                        Kind.CHECKPOINT_NOT_SIGNED,
                        last,
                        Math.clamp(checkpoint.size(), last, manifest.size()),
                        place + " is not signed by the key.");
                return null;
            }
            if (checkpoint.size() <= last || checkpoint.size() > manifest.to()) {
                findings.add(
                        Kind.ARCHIVE_CONTRADICTS_ITSELF,
                        last,
                        manifest.to(),
                        "A checkpoint of %d events follows one of %d; the export ends at %d."
                                .formatted(checkpoint.size(), last, manifest.to()));
                return null;
            }
            last = checkpoint.size();
            signed++;
            return checkpoint;
        } catch (IllegalArgumentException unreadable) {
            findings.add(
                    Kind.CHECKPOINT_NOT_SIGNED,
                    last,
                    manifest.to(),
                    place + " cannot be read: " + unreadable.getMessage());
            return null;
        }
    }

    /** Notes follow one another: text, an empty line, signatures, an empty line. */
    private @Nullable String note() throws IOException {
        var note = new StringBuilder();
        int gaps = 0;
        for (var line = line(); line != null; line = line()) {
            if (line.isEmpty() && ++gaps == 2) {
                return note.toString();
            }
            note.append(line).append('\n');
            if (note.length() > 1 << 16) {
                throw new IOException("a checkpoint does not end");
            }
        }
        return note.isEmpty() ? null : note.toString();
    }

    /** A line that is no text stands in no note, so that its note cannot be signed. */
    private @Nullable String line() throws IOException {
        try {
            return lines.next();
        } catch (CharacterCodingException broken) {
            return NO_TEXT;
        }
    }
}
