package org.pirveli.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.DisclosedText;
import org.pirveli.audit.event.SealedText;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.SigningKey;
import org.pirveli.audit.note.StreamCount;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Proof;
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

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

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
        var text = new StringBuilder();
        random.ints(random.nextInt(60), 'ა', 'ჰ').forEach(text::appendCodePoint);
        return new StoredEvent(
                "%016x-%08x".formatted(random.nextLong(), random.nextInt()),
                stream,
                number,
                "Case",
                NOW.plusMillis(random.nextInt(1_000_000)).toString(),
                number == 0 ? "ApplicationRegistered" : "NoteAdded",
                random.nextInt(20) == 0 ? null : "1",
                "{\"text\":\"%s\",\"open\":true}"
                        .formatted(encrypted(text.toString()))
                        .getBytes(UTF_8),
                "{\"actor\":\"operator\"}".getBytes(UTF_8));
    }

    /** As a server would write it, but that the content is the text itself: nothing looks at it. */
    private static String encrypted(String text) {
        var content = ByteBuffer.allocate(200).put(salt(text)).put(text.getBytes(UTF_8)).flip();
        var salted = new byte[content.remaining()];
        content.get(salted);
        return "~1.%s.NoteAdded.text/%s.%s.%s"
                .formatted(
                        new UUID(7, text.hashCode()),
                        "a.b",
                        BASE64.encodeToString(sha256(salted)),
                        BASE64.encodeToString(salted));
    }

    private static byte[] salt(String text) {
        return Arrays.copyOf(sha256(text.getBytes(UTF_8)), DisclosedText.SALT);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The texts of an event; every tenth person was erased. */
    static List<@Nullable DisclosedText> texts(StoredEvent event) {
        var texts = new ArrayList<@Nullable DisclosedText>();
        for (var sealed : SealedText.in(event.payload())) {
            var salted =
                    Base64.getUrlDecoder()
                            .decode(
                                    sealed.stored()
                                            .substring(sealed.stored().lastIndexOf('.') + 1));
            var text =
                    new String(
                            salted, DisclosedText.SALT, salted.length - DisclosedText.SALT, UTF_8);
            texts.add(
                    text.hashCode() % 10 == 0
                            ? null
                            : new DisclosedText(Arrays.copyOf(salted, DisclosedText.SALT), text));
        }
        return texts;
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
        var manifest = new Manifest.Range(key.verifier().name(), from, end, events.size());
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
            archive.beginTexts();
            for (int i = from; i < end; i++) {
                archive.texts(i, texts(events.get(i)));
            }
            archive.readable("a.pdf", new byte[] {1});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A stream of the log that has some events. */
    String stream() {
        return events.get(events.size() / 2).aggregateIdentifier();
    }

    List<StoredEvent> eventsOf(String stream) {
        return events.stream().filter(each -> each.aggregateIdentifier().equals(stream)).toList();
    }

    SignedNote count(String stream, int count) {
        return key.sign(
                new StreamCount(
                                key.verifier().name(),
                                stream,
                                count,
                                frontier.size(),
                                frontier.root())
                        .text(),
                NOW);
    }

    /** Exports a stream. */
    public void exportStream(Path to, String stream) {
        var ofStream = eventsOf(stream);
        try (var archive = new ArchiveWriter(Files.newOutputStream(to))) {
            archive.begin(
                    new Manifest.Stream(
                            key.verifier().name(), stream, ofStream.size(), events.size()),
                    lastNote().toString(),
                    count(stream, ofStream.size()).toString());
            archive.beginProofs();
            for (var each : ofStream) {
                archive.proof(Proof.ofInclusion(events.indexOf(each), events.size(), tree()));
            }
            archive.beginEvents();
            for (var each : ofStream) {
                archive.event((long) events.indexOf(each), each);
            }
            archive.beginTexts();
            for (var each : ofStream) {
                archive.texts(each.sequenceNumber(), texts(each));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
