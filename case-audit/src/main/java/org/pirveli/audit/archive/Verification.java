package org.pirveli.audit.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;

/** Checks an archive with nothing but keys that its reader trusts. */
public final class Verification {

    private final Archive archive;
    private final Trust trust;
    private final @Nullable Witnessed witnessed;
    private final Findings findings = new Findings();

    private Verification(Archive archive, Trust trust, @Nullable Witnessed witnessed) {
        this.archive = archive;
        this.trust = trust;
        this.witnessed = witnessed;
    }

    /**
     * Checks an archive. The memory it takes does not depend on the archive.
     *
     * @param witnessed what a witness saw before; without it nobody can tell whether the log was
     *     longer once
     * @throws Unusable if the file is no archive that anything can be said about
     */
    public static Verdict of(Path file, Trust trust, @Nullable Witnessed witnessed)
            throws Unusable {
        try (var archive = Archive.open(file)) {
            return new Verification(archive, trust, witnessed).run();
        }
    }

    private Verdict run() throws Unusable {
        var manifest = archive.manifest();
        var checkpoint = checkpoint(manifest);
        var rollback = new Rollback(witnessed, manifest, findings);
        try (var lines = archive.stream(Part.TEXTS)) {
            var texts = new Texts(new Lines(lines), findings);
            long checkpoints =
                    switch (manifest) {
                        case Manifest.Range range ->
                                new RangeWalk(archive, trust, range, rollback, texts, findings)
                                        .walk(checkpoint);
                        case Manifest.Stream stream -> {
                            new StreamWalk(archive, trust, stream, rollback, texts, findings)
                                    .walk(checkpoint);
                            yield 0;
                        }
                    };
            texts.end();
            return new Verdict(
                    manifest,
                    checkpoint,
                    checkpoints,
                    texts.proved(),
                    texts.kept(),
                    rollback.compared(),
                    findings.count(),
                    findings.kept());
        } catch (IOException unreadable) {
            throw Archive.damaged(Part.EVENTS, unreadable);
        }
    }

    /** The checkpoint against which all is proved; {@code null} if nobody signed it. */
    private @Nullable Checkpoint checkpoint(Manifest manifest) throws Unusable {
        try {
            var note = SignedNote.parse(archive.text(Part.CHECKPOINT));
            var checkpoint = Checkpoint.parse(note.text());
            if (!trust.signed(note, checkpoint)) {
                notSigned(manifest, "is not signed by the key");
                return null;
            }
            if (checkpoint.size() != manifest.size()
                    || !checkpoint.origin().equals(manifest.origin())) {
                findings.add(
                        Kind.ARCHIVE_CONTRADICTS_ITSELF,
                        0,
                        manifest.size(),
                        "The manifest speaks of %d events of another log or size than the checkpoint (%d)."
                                .formatted(manifest.size(), checkpoint.size()));
                return null;
            }
            return checkpoint;
        } catch (IllegalArgumentException unreadable) {
            notSigned(manifest, "cannot be read: " + unreadable.getMessage());
            return null;
        }
    }

    private void notSigned(Manifest manifest, String how) {
        findings.add(
                Kind.CHECKPOINT_NOT_SIGNED,
                0,
                manifest.size(),
                "The checkpoint of %d events %s.".formatted(manifest.size(), how));
    }
}
