package org.pirveli.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.SigningKey;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.RememberedTree;

/** A log of invented events, sealed now and then, and exported. */
public final class PaperLog {

    public static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");

    public final SigningKey key;
    public final Trust trust;

    final List<StoredEvent> events = new ArrayList<>();
    final List<Hash> leaves = new ArrayList<>();
    final List<SignedNote> notes = new ArrayList<>();
    final List<Long> sizes = new ArrayList<>();
    private final Frontier frontier = Frontier.empty();

    private PaperLog(SigningKey key) {
        this.key = key;
        this.trust = new Trust(List.of(key.verifier()));
    }

    /** A log of some events, with a checkpoint every few of them. */
    public static PaperLog of(int size, int between, Random random) {
        var log = new PaperLog(SigningKey.generate("ombudsman.example/log", KeyKind.LOG));
        log.grow(size, between, random);
        return log;
    }

    public void grow(int by, int between, Random random) {
        int size = events.size() + by;
        var numbers = new HashMap<String, Long>();
        events.forEach(each -> numbers.merge(each.aggregateIdentifier(), 1L, Long::sum));
        while (events.size() < size) {
            var stream = "case-" + random.nextInt(1 + size / 5);
            append(event(stream, numbers.merge(stream, 1L, Long::sum) - 1, random));
            if (events.size() == size || random.nextInt(between) == 0) {
                seal();
            }
        }
    }

    private static StoredEvent event(String stream, long number, Random random) {
        var payload = new StringBuilder("{\"text\":\"");
        random.ints(random.nextInt(60), 'ა', 'ჰ').forEach(payload::appendCodePoint);
        return new StoredEvent(
                "%016x-%08x".formatted(random.nextLong(), random.nextInt()),
                stream,
                number,
                "Case",
                NOW.plusMillis(random.nextInt(1_000_000)).toString(),
                number == 0 ? "ApplicationRegistered" : "NoteAdded",
                random.nextInt(20) == 0 ? null : "1",
                payload.append("\"}").toString().getBytes(UTF_8),
                "{\"actor\":\"operator\"}".getBytes(UTF_8));
    }

    private void append(StoredEvent event) {
        events.add(event);
        leaves.add(event.leaf());
        frontier.append(event.leaf());
    }

    private void seal() {
        notes.add(
                key.sign(
                        new Checkpoint(key.verifier().name(), frontier.size(), frontier.root())
                                .text(),
                        NOW));
        sizes.add(frontier.size());
    }

    /** What somebody with the key and the database could make of it: one event is another. */
    PaperLog rewrittenAt(int changed) {
        var other = new PaperLog(key);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            other.append(
                    i == changed
                            ? event(
                                    event.aggregateIdentifier(),
                                    event.sequenceNumber(),
                                    new Random(i))
                            : event);
            if (sizes.contains((long) other.events.size())) {
                other.seal();
            }
        }
        return other;
    }

    public SignedNote lastNote() {
        return notes.getLast();
    }

    public RememberedTree tree() {
        return new RememberedTree(leaves);
    }

    /** Exports everything. */
    public void export(Path to) {
        export(to, 0, events.size());
    }

    /** Exports what stands between two leaves. */
    public void export(Path to, int from, int end) {
        var manifest = new Manifest(key.verifier().name(), from, end, events.size());
        try (var archive = new ArchiveWriter(Files.newOutputStream(to))) {
            archive.begin(manifest, lastNote().toString(), tree());
            archive.beginCheckpoints();
            for (int i = 0; i < notes.size(); i++) {
                if (sizes.get(i) > from && sizes.get(i) <= end) {
                    archive.checkpoint(notes.get(i).toString());
                }
            }
            archive.beginLeaves();
            for (var leaf : leaves.subList(from, end)) {
                archive.leaf(leaf);
            }
            archive.beginEvents();
            for (int i = from; i < end; i++) {
                archive.event((long) i, events.get(i));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
