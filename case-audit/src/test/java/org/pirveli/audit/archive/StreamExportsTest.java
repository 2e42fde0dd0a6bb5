package org.pirveli.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.StreamCount;

/** The export of a case proves each of its events, and that there are no more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StreamExportsTest {

    private final PaperLog log = PaperLog.of(60, 9, new Random(41));
    private final String stream = log.stream();
    private final int count = log.eventsOf(stream).size();

    @TempDir private Path folder;
    private Map<String, byte[]> entries = Map.of();

    @BeforeEach
    void export() {
        var file = folder.resolve("stream.zip");
        log.exportStream(file, stream);
        entries = Zipped.read(file);
    }

    @Test
    void every_stream_of_a_log_holds_by_itself() throws Unusable {
        for (var event : log.events) {
            var file = folder.resolve("one.zip");
            log.exportStream(file, event.aggregateIdentifier());
            var verdict = Verification.of(file, log.trust, null);
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.manifest())
                    .isInstanceOfSatisfying(
                            Manifest.Stream.class,
                            each ->
                                    assertThat(each.stream())
                                            .isEqualTo(event.aggregateIdentifier()));
        }
    }

    @Test
    void each_flipped_bit_of_any_part_is_found_or_makes_it_unusable() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var names = entries.keySet().stream().filter(each -> !each.startsWith("READ")).toList();
            var name = names.get(random.nextInt(names.size()));
            var bytes = part(name).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(holds(with(name, bytes))).as(name).isFalse();
        }
    }

    @Test
    void events_left_out_at_the_end_are_missing_by_the_signed_count() throws Unusable {
        for (int left = 0; left < count; left++) {
            var shorter =
                    with(
                            "events.ndjson",
                            joined(lines("events.ndjson").subList(0, left)),
                            "proofs.txt",
                            joined(lines("proofs.txt").subList(0, left)),
                            "texts.ndjson",
                            joined(lines("texts.ndjson").subList(0, left)));
            int at = left;
            assertThat(verified(shorter).findings())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.kind()).isEqualTo(Kind.EVENT_MISSING);
                        assertThat(each.from()).isEqualTo(at);
                        assertThat(each.to()).isEqualTo(count);
                    });
            shorter.put(
                    "manifest.json",
                    new Manifest.Stream(log.key.verifier().name(), stream, left, 60)
                            .written()
                            .getBytes(UTF_8));
            assertThat(verified(shorter).findings())
                    .singleElement()
                    .satisfies(each -> assertThat(each.kind()).isEqualTo(Kind.COUNT_NOT_SIGNED));
        }
    }

    @Test
    void a_changed_event_is_named_by_its_number_in_the_stream() throws Unusable {
        for (int at = 0; at < count; at++) {
            var lines = new ArrayList<>(lines("events.ndjson"));
            var line = EventLine.parse(lines.get(at));
            var event = line.event();
            var metaData = event.metaData().clone();
            metaData[3] ^= 1;
            lines.set(
                    at,
                    new EventLine(
                                    line.index(),
                                    new StoredEvent(
                                            event.eventIdentifier(),
                                            event.aggregateIdentifier(),
                                            event.sequenceNumber(),
                                            event.type(),
                                            event.timeStamp(),
                                            event.payloadType(),
                                            event.payloadRevision(),
                                            event.payload(),
                                            metaData))
                            .written());
            int number = at;
            assertThat(verified(with("events.ndjson", joined(lines))).findings())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.kind()).isEqualTo(Kind.EVENT_NOT_PROVED);
                        assertThat(each.from()).isEqualTo(number);
                    });
        }
    }

    @Test
    void an_event_of_another_stream_does_not_take_the_place_of_one() throws Unusable {
        var other =
                log.events.stream()
                        .filter(each ->
                                !each.aggregateIdentifier().equals(stream)
                                        && each.sequenceNumber() == 0)
                        .findFirst()
                        .orElseThrow();
        var file = folder.resolve("other.zip");
        log.exportStream(file, other.aggregateIdentifier());
        var foreign = Zipped.read(file);
        var mixed = new HashMap<>(entries);
        for (var name : List.of("events.ndjson", "proofs.txt", "texts.ndjson")) {
            var lines = new ArrayList<>(lines(name));
            lines.set(0, new String(part(foreign, name), UTF_8).lines().findFirst().orElseThrow());
            mixed.put(name, joined(lines));
        }
        assertThat(verified(mixed).findings())
                .anyMatch(each -> each.kind() == Kind.EVENT_OUT_OF_PLACE);
    }

    @Test
    void an_event_that_is_under_no_checkpoint_is_named() throws Unusable {
        var lines = new ArrayList<>(lines("events.ndjson"));
        var event = EventLine.parse(lines.getLast()).event();
        lines.set(count - 1, new EventLine(null, event).written());
        assertThat(verified(with("events.ndjson", joined(lines))).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.EVENT_NOT_SEALED);
    }

    @Test
    void events_in_another_order_are_found() throws Unusable {
        var lines = new ArrayList<>(lines("events.ndjson"));
        if (count > 1) {
            Collections.swap(lines, 0, count - 1);
            assertThat(verified(with("events.ndjson", joined(lines))).holds()).isFalse();
        }
    }

    @Test
    void a_count_is_no_checkpoint_and_a_checkpoint_no_count() throws Unusable {
        var count = log.count(stream, 3);
        assertThatThrownBy(() -> log.trust.signed(count, Checkpoint.parse(count.text())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(StreamCount.parse(count.text()).events()).isEqualTo(3);
        assertThat(verified(with("count.txt", part("checkpoint.txt"))).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.COUNT_NOT_SIGNED);
    }

    @Test
    void it_is_held_to_what_a_witness_saw_of_its_size_and_to_nothing_else() throws Unusable {
        var file = folder.resolve("stream.zip");
        var seen = Checkpoint.parse(log.lastNote().text());
        assertThat(Verification.of(file, log.trust, new Witnessed(seen, "")).witnessed())
                .isNotNull();
        var other = Checkpoint.parse(log.rewrittenAt(3).lastNote().text());
        assertThat(Verification.of(file, log.trust, new Witnessed(other, "")).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.ROLLED_BACK);
        var earlier = Checkpoint.parse(SignedNote.parse(log.notes.getFirst().toString()).text());
        assertThat(Verification.of(file, log.trust, new Witnessed(earlier, "")).witnessed())
                .isNull();
    }

    private byte[] part(String name) {
        return part(entries, name);
    }

    private static byte[] part(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private List<String> lines(String name) {
        return new String(part(name), UTF_8).lines().toList();
    }

    private static byte[] joined(List<String> lines) {
        return (lines.isEmpty() ? "" : String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private Map<String, byte[]> with(String name, byte[] content) {
        var changed = new HashMap<>(entries);
        changed.put(name, content);
        return changed;
    }

    private Map<String, byte[]> with(
            String name, byte[] content, String second, byte[] its, String third, byte[] last) {
        var changed = with(name, content);
        changed.put(second, its);
        changed.put(third, last);
        return changed;
    }

    private Verdict verified(Map<String, byte[]> changed) throws Unusable {
        return Verification.of(
                Zipped.write(folder.resolve("changed.zip"), changed), log.trust, null);
    }

    private boolean holds(Map<String, byte[]> changed) {
        try {
            return verified(changed).holds();
        } catch (Unusable _) {
            return false;
        }
    }
}
