package org.pirveli.audit.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.StreamCount;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Proof;

/** Goes once through all events of one stream; each proves itself, and their number is signed. */
record StreamWalk(
        Archive archive,
        Trust trust,
        Manifest.Stream manifest,
        Rollback rollback,
        Texts texts,
        Findings findings) {

    /** Goes through it. */
    void walk(@Nullable Checkpoint last) throws IOException, Unusable {
        rollback.compare(last, findings);
        count(last);
        try (var lines = archive.stream(Part.EVENTS);
                var notes = archive.stream(Part.PROOFS)) {
            var proofs = new Lines(notes);
            var events = new Events(new Lines(lines), findings);
            for (long i = 0; i < manifest.events(); i++) {
                var proof = proof(proofs);
                var event = events.at(i);
                if (event == null && proof == null) {
                    // nothing is there: it may be a very long way
                    missing(i, manifest.events());
                    break;
                }
                if (event == null) {
                    missing(i, i + 1);
                } else {
                    check(i, event, proof, last);
                }
            }
            events.end(manifest.events());
            if (proofs.next() != null) {
                findings.add(
                        Kind.ARCHIVE_CONTRADICTS_ITSELF,
                        manifest.events(),
                        manifest.events(),
                        "proofs.txt goes on behind the last event.");
            }
        }
    }

    private void check(long number, EventLine line, @Nullable Proof proof, @Nullable Checkpoint at)
            throws IOException {
        var index = line.index();
        if (index == null) {
            findings.add(
                    Kind.EVENT_NOT_SEALED,
                    number,
                    number + 1,
                    Events.told(line) + " is in the log, but under no checkpoint.");
        } else if (!line.event().aggregateIdentifier().equals(manifest.stream())) {
            findings.add(
                    Kind.EVENT_OUT_OF_PLACE,
                    number,
                    number + 1,
                    Events.told(line) + " is of another stream.");
        } else if (at != null && !proves(proof, line, index, at)) {
            findings.add(
                    Kind.EVENT_NOT_PROVED,
                    number,
                    number + 1,
                    Events.told(line)
                            + " does not stand under the checkpoint: it was changed, or its"
                            + " proof.");
        }
        texts.compare(number, line.event());
    }

    private static boolean proves(
            @Nullable Proof proof, EventLine line, long index, Checkpoint at) {
        try {
            return proof != null
                    && proof.includes(line.event().leaf(), index, at.size(), at.root());
        } catch (IllegalArgumentException halfACharacter) {
            return false;
        }
    }

    private void missing(long from, long to) {
        findings.add(
                Kind.EVENT_MISSING,
                from,
                to,
                to - from == 1
                        ? "Event number %d of the stream is missing.".formatted(from)
                        : "Events number %d to %d of the stream are missing."
                                .formatted(from, to - 1));
    }

    private static @Nullable Proof proof(Lines lines) throws IOException {
        try {
            var line = lines.next();
            return line == null
                    ? null
                    : new Proof(
                            line.isEmpty()
                                    ? List.of()
                                    : Arrays.stream(line.split(" ", -1)).map(Hash::parse).toList());
        } catch (CharacterCodingException | IllegalArgumentException _) {
            return new Proof(List.of(Hash.EMPTY));
        }
    }

    private void count(@Nullable Checkpoint at) throws Unusable {
        try {
            var note = SignedNote.parse(archive.text(Part.COUNT));
            var count = StreamCount.parse(note.text());
            if (!trust.signed(note, count.origin())) {
                wrong("is not signed by the key");
            } else if (!count.origin().equals(manifest.origin())
                    || !count.stream().equals(manifest.stream())
                    || count.events() != manifest.events()
                    || count.size() != manifest.size()
                    || (at != null && !count.root().equals(at.root()))) {
                wrong("is of another stream, number or tree than the manifest and the checkpoint");
            }
        } catch (IllegalArgumentException unreadable) {
            wrong("cannot be read: " + unreadable.getMessage());
        }
    }

    private void wrong(String how) {
        findings.add(
                Kind.COUNT_NOT_SIGNED,
                0,
                manifest.events(),
                "How many events the stream has (%s) %s: some may be missing at its end."
                        .formatted(Part.COUNT.entry(), how));
    }
}
