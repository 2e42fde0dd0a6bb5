package org.pirveli.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.tree.Hash;

/** Whatever is changed in an export is found, and told where. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
final class TamperingTest {

    private static final int SIZE = 2_000;
    private static final int BETWEEN = 40;
    private static final int CHANGES_PER_SEED = 6;

    private final PaperLog log = PaperLog.of(SIZE, BETWEEN, new Random(1));

    private Path folder = Path.of("");
    private Map<String, byte[]> entries = Map.of();
    private List<String> lines = List.of();

    @BeforeAll
    void export(@TempDir Path folder) {
        this.folder = folder;
        var file = folder.resolve("whole.zip");
        log.export(file);
        entries = Zipped.read(file);
        lines = new String(part("events.ndjson"), UTF_8).lines().toList();
    }

    static LongStream seeds() {
        return LongStream.range(0, 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_changed_column_is_found_at_its_event(long seed) throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int at = random.nextInt(SIZE);
            var changed = new ArrayList<>(lines);
            changed.set(
                    at, new EventLine((long) at, changed(log.events.get(at), random)).written());
            assertFound(withLines(changed), Kind.EVENT_CHANGED, at);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_flipped_bit_of_any_line_is_found_at_its_event(long seed) throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int at = random.nextInt(SIZE);
            var file = part("events.ndjson").clone();
            int begin = lines.subList(0, at).stream().mapToInt(TamperingTest::length).sum();
            file[begin + random.nextInt(length(lines.get(at)))] ^= (byte) (1 << random.nextInt(8));
            var verdict = verified(with("events.ndjson", file));
            assertThat(verdict.holds()).isFalse();
            assertThat(verdict.findings()).anyMatch(each -> near(each, at));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_removed_event_is_found_missing(long seed) throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int at = random.nextInt(SIZE);
            var changed = new ArrayList<>(lines);
            changed.remove(at);
            assertFound(withLines(changed), Kind.EVENT_MISSING, at);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_inserted_event_is_found_where_it_stands(long seed) throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int at = 1 + random.nextInt(SIZE - 1);
            var changed = new ArrayList<>(lines);
            changed.add(at, lines.get(random.nextInt(at)));
            assertThat(verified(withLines(changed)).findings())
                    .anyMatch(each -> each.kind() == Kind.EVENT_OUT_OF_PLACE && each.to() == at);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_event_that_was_never_sealed_is_named(long seed) throws Unusable {
        var random = new Random(seed);
        var forged = changed(log.events.get(random.nextInt(SIZE)), random);
        var changed = new ArrayList<>(lines);
        changed.add(random.nextInt(SIZE), new EventLine(null, forged).written());
        var verdict = verified(withLines(changed));
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.findings())
                .anyMatch(each ->
                        each.kind() == Kind.EVENT_NOT_SEALED
                                && each.text().contains(forged.eventIdentifier()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_events_that_changed_places_are_found_whether_or_not_their_numbers_did(long seed)
            throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int one = random.nextInt(SIZE - 1);
            int other = one + 1 + random.nextInt(SIZE - one - 1);
            var moved = new ArrayList<>(lines);
            moved.set(one, lines.get(other));
            moved.set(other, lines.get(one));
            assertThat(verified(withLines(moved)).findings())
                    .anyMatch(each -> near(each, one))
                    .anyMatch(each -> near(each, other) || each.from() <= other);
            var renumbered = new ArrayList<>(lines);
            renumbered.set(one, new EventLine((long) one, log.events.get(other)).written());
            renumbered.set(other, new EventLine((long) other, log.events.get(one)).written());
            var file = withLines(renumbered);
            assertFound(file, Kind.EVENT_CHANGED, one);
            assertFound(file, Kind.EVENT_CHANGED, other);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_log_cut_off_anywhere_is_found_to_be_so(long seed) throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int at = random.nextInt(SIZE);
            var verdict = verified(withLines(lines.subList(0, at)));
            assertThat(verdict.findings())
                    .contains(
                            new Finding(
                                    Kind.EVENT_MISSING,
                                    at,
                                    SIZE,
                                    at == SIZE - 1
                                            ? "Event %d was sealed, and is missing.".formatted(at)
                                            : "Events %d to %d were sealed, and are missing."
                                                    .formatted(at, SIZE - 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_event_changed_together_with_its_leaf_is_found_between_two_checkpoints(long seed)
            throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int at = random.nextInt(SIZE);
            var forged = changed(log.events.get(at), random);
            var changed = new ArrayList<>(lines);
            changed.set(at, new EventLine((long) at, forged).written());
            var leaves = part("leaves.bin").clone();
            System.arraycopy(forged.leaf().bytes(), 0, leaves, at * Hash.LENGTH, Hash.LENGTH);
            var both = new HashMap<>(entries);
            both.put("events.ndjson", (String.join("\n", changed) + "\n").getBytes(UTF_8));
            both.put("leaves.bin", leaves);
            long after = log.sizes.stream().filter(size -> size > at).findFirst().orElseThrow();
            long before =
                    log.sizes.stream().filter(size -> size <= at).reduce(0L, (_, last) -> last);
            assertThat(verified(both).findings())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.kind()).isEqualTo(Kind.TREE_DIFFERS);
                        assertThat(each.from()).isEqualTo(before);
                        assertThat(each.to()).isEqualTo(after);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_changed_leaf_is_told_from_a_changed_event(long seed) throws Unusable {
        var random = new Random(seed);
        for (int i = 0; i < CHANGES_PER_SEED; i++) {
            int at = random.nextInt(SIZE);
            var leaves = part("leaves.bin").clone();
            leaves[at * Hash.LENGTH + random.nextInt(Hash.LENGTH)] ^=
                    (byte) (1 << random.nextInt(8));
            assertFound(with("leaves.bin", leaves), Kind.LEAF_CHANGED, at);
        }
    }

    @Test
    void a_changed_checkpoint_is_found_and_the_others_still_hold() throws Unusable {
        var random = new Random(4);
        var notes = part("checkpoints.txt");
        for (int i = 0; i < 40; i++) {
            var changed = notes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(7));
            var verdict = verifiedOrUnusable(with("checkpoints.txt", changed));
            assertThat(verdict).isNotEqualTo("holds");
        }
    }

    @Test
    void many_changes_are_all_found_and_hide_nothing_from_one_another() throws Unusable {
        var random = new Random(77);
        var changed = new ArrayList<>(lines);
        var places = random.ints(0, SIZE).distinct().limit(200).boxed().collect(Collectors.toSet());
        for (int at : places) {
            changed.set(
                    at, new EventLine((long) at, changed(log.events.get(at), random)).written());
        }
        var found =
                verified(withLines(changed)).findings().stream()
                        .filter(each -> each.kind() == Kind.EVENT_CHANGED)
                        .map(each -> (int) each.from())
                        .collect(Collectors.toSet());
        assertThat(found).isEqualTo(places);
    }

    private static StoredEvent changed(StoredEvent event, Random random) {
        var id = event.eventIdentifier();
        var stream = event.aggregateIdentifier();
        long number = event.sequenceNumber();
        var revision = event.payloadRevision();
        var payload = event.payload().clone();
        var metaData = event.metaData();
        var time = event.timeStamp();
        switch (random.nextInt(7)) {
            case 0 -> id = "f" + id.substring(1) + "0";
            case 1 -> stream = stream + "0";
            case 2 -> number = number + 1;
            case 3 -> revision = revision == null ? "" : null;
            case 4 -> payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
            case 5 -> metaData = Arrays.copyOf(metaData, metaData.length - 1);
            default -> time = time.replace("2026", "2025");
        }
        return new StoredEvent(
                id,
                stream,
                number,
                event.type(),
                time,
                event.payloadType(),
                revision,
                payload,
                metaData);
    }

    private byte[] part(String entry) {
        return Objects.requireNonNull(entries.get(entry), entry);
    }

    private static int length(String line) {
        return line.getBytes(UTF_8).length + 1;
    }

    /** The line itself, or what follows it if it swallowed the next one. */
    private static boolean near(Finding finding, int at) {
        return finding.from() <= at + 1L && at <= finding.to();
    }

    private void assertFound(Map<String, byte[]> changed, Kind kind, int at) throws Unusable {
        var verdict = verified(changed);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.findings())
                .anyMatch(each -> each.kind() == kind && each.from() == at && each.to() == at + 1L);
    }

    private Map<String, byte[]> withLines(List<String> changed) {
        return with(
                "events.ndjson",
                changed.stream()
                        .map(each -> each + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
    }

    private Map<String, byte[]> with(String entry, byte[] content) {
        return Stream.concat(entries.entrySet().stream(), Stream.of(Map.entry(entry, content)))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last));
    }

    private Verdict verified(Map<String, byte[]> changed) throws Unusable {
        return Verification.of(
                Zipped.write(folder.resolve("changed.zip"), changed), log.trust, null);
    }

    private String verifiedOrUnusable(Map<String, byte[]> changed) {
        try {
            return verified(changed).holds() ? "holds" : "broken";
        } catch (Unusable _) {
            return "unusable";
        }
    }
}
