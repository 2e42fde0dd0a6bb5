package org.pirveli.audit.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Subtree;

/** Checks an archive with nothing but keys that its reader trusts. */
public final class Verification {

    private final Archive archive;
    private final Trust trust;
    private final @Nullable Witnessed witnessed;
    private final Findings findings = new Findings();
    private boolean rollbackChecked;

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
        var manifest = manifest();
        var checkpoint = checkpoint(manifest);
        compareSizes(manifest);
        long checkpoints;
        try (var events = archive.stream(Part.EVENTS);
                var leaves = archive.stream(Part.LEAVES);
                var notes = archive.stream(Part.CHECKPOINTS)) {
            var onTheWay = new Checkpoints(new Lines(notes), trust, manifest, findings);
            walk(manifest, checkpoint, new Lines(events), leaves, onTheWay);
            checkpoints = onTheWay.signed();
        } catch (IOException unreadable) {
            throw Archive.damaged(Part.EVENTS, unreadable);
        }
        return new Verdict(
                manifest,
                checkpoint,
                checkpoints,
                rollbackChecked ? witnessed : null,
                findings.count(),
                findings.kept());
    }

    private Manifest manifest() throws Unusable {
        try {
            return Manifest.parse(archive.text(Part.MANIFEST));
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(
                    "manifest.json is of no format known here: " + wrong.getMessage(), wrong);
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

    private void compareSizes(Manifest manifest) throws Unusable {
        var seen = witnessed;
        if (seen != null && !seen.checkpoint().origin().equals(manifest.origin())) {
            throw new Unusable("The witness saw another log than that of the export.");
        }
        if (seen != null && seen.checkpoint().size() > manifest.size()) {
            rollbackChecked = true;
            findings.add(
                    Kind.ROLLED_BACK,
                    manifest.size(),
                    seen.checkpoint().size(),
                    "A witness saw %d events, this log ends with %d: it is an old export, or the log was rolled back."
                            .formatted(seen.checkpoint().size(), manifest.size()));
        }
    }

    private void walk(
            Manifest manifest,
            @Nullable Checkpoint last,
            Lines lines,
            InputStream leaves,
            Checkpoints checkpoints)
            throws IOException, Unusable {
        var around = around(manifest);
        var sides = new TwoTrees(before(manifest, around), findings);
        var events = new Events(lines, manifest.from(), findings);
        witness(sides, manifest.from());
        for (long i = manifest.from(); i < manifest.to(); i++) {
            var bytes = leaves.readNBytes(Hash.LENGTH);
            var event = events.at(i);
            sides.next(bytes.length == Hash.LENGTH ? Hash.of(bytes) : null, event);
            var checkpoint = checkpoints.at(i + 1);
            if (checkpoint != null) {
                sides.compare(i + 1, checkpoint.root(), TwoTrees.SIGNED);
            }
            witness(sides, i + 1);
            if (event == null && bytes.length < Hash.LENGTH) {
                // nothing is there, neither event nor leaf: it may be a very long way
                i = Math.min(events.nextIndex(), manifest.to()) - 1;
                sides.missUpTo(i + 1);
            }
        }
        events.end(manifest.to());
        if (leaves.read() >= 0) {
            findings.add(
                    Kind.ARCHIVE_CONTRADICTS_ITSELF,
                    manifest.to(),
                    manifest.to(),
                    "leaves.bin goes on behind the last event.");
        }
        for (var each : Subtree.covering(manifest.to(), manifest.size())) {
            sides.skip(each.level(), around.removeFirst());
            witness(sides, each.to());
        }
        if (last != null) {
            sides.compare(manifest.size(), last.root(), TwoTrees.SIGNED);
        }
        sides.end();
    }

    private void witness(TwoTrees sides, long size) {
        var seen = witnessed;
        if (seen != null && seen.checkpoint().size() == size && !rollbackChecked) {
            rollbackChecked = true;
            sides.compare(size, seen.checkpoint().root(), TwoTrees.WITNESSED);
        }
    }

    private static Frontier before(Manifest manifest, List<Hash> around) {
        var before = Frontier.empty();
        for (var each : Subtree.covering(0, manifest.from())) {
            before.append(each.level(), around.removeFirst());
        }
        return before;
    }

    private List<Hash> around(Manifest manifest) throws Unusable {
        var expected = ArchiveWriter.around(manifest).size();
        var hashes = new ArrayList<Hash>();
        try {
            for (var line : archive.text(Part.RANGE).lines().toList()) {
                hashes.add(Hash.parse(line));
            }
        } catch (IllegalArgumentException wrong) {
            throw new Unusable("range.txt holds something else than hashes.", wrong);
        }
        if (hashes.size() != expected) {
            throw new Unusable(
                    "range.txt holds %d hashes where there should be %d."
                            .formatted(hashes.size(), expected));
        }
        return hashes;
    }
}
