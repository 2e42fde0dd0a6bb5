package org.pirveli.audit.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Subtree;

/** Goes once through events that follow one another in the log. */
record RangeWalk(
        Archive archive,
        Trust trust,
        Manifest.Range manifest,
        Rollback rollback,
        Texts texts,
        Findings findings) {

    /**
     * Goes through it.
     *
     * @return how many checkpoints on the way bear a signature
     */
    long walk(@Nullable Checkpoint last) throws IOException, Unusable {
        try (var events = archive.stream(Part.EVENTS);
                var leaves = archive.stream(Part.LEAVES);
                var notes = archive.stream(Part.CHECKPOINTS)) {
            var onTheWay = new Checkpoints(new Lines(notes), trust, manifest, findings);
            walk(last, new Lines(events), leaves, onTheWay);
            return onTheWay.signed();
        }
    }

    private void walk(
            @Nullable Checkpoint last, Lines lines, InputStream leaves, Checkpoints checkpoints)
            throws IOException, Unusable {
        var around = around();
        var sides = new TwoTrees(before(around), findings);
        var events = new Events(lines, manifest, findings);
        witness(sides, manifest.from());
        for (long i = manifest.from(); i < manifest.to(); i++) {
            var bytes = leaves.readNBytes(Hash.LENGTH);
            var event = events.at(i);
            sides.next(bytes.length == Hash.LENGTH ? Hash.of(bytes) : null, event);
            if (event != null) {
                texts.compare(i, event.event());
            }
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
        var seen = rollback.at(size);
        if (seen != null) {
            sides.compare(size, seen, TwoTrees.WITNESSED);
        }
    }

    private Frontier before(List<Hash> around) {
        var before = Frontier.empty();
        for (var each : Subtree.covering(0, manifest.from())) {
            before.append(each.level(), around.removeFirst());
        }
        return before;
    }

    private List<Hash> around() throws Unusable {
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
