package org.pirveli.audit.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever brings an archive may have made anything of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class HostileArchivesTest {

    private final PaperLog log = PaperLog.of(50, 10, new Random(2));

    @TempDir private Path folder;

    @Test
    void what_is_no_zip_is_unusable() throws IOException {
        var file = folder.resolve("x.zip");
        for (var content : new String[] {"", "PK", "no zip at all"}) {
            Files.writeString(file, content);
            assertUnusable(file);
        }
        assertUnusable(folder.resolve("not-there.zip"));
        assertUnusable(folder);
    }

    @Test
    void a_zip_cut_off_or_flipped_anywhere_never_holds_with_other_content() throws IOException {
        var file = exported();
        var whole = Files.readAllBytes(file);
        var original = Zipped.read(file);
        var random = new Random(6);
        for (int i = 0; i < 100; i++) {
            var changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            if (holds(file)) {
                assertThat(otherParts(original, file)).as("byte %d of %s", at, folder).isEmpty();
            }
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThat(holds(file)).isFalse();
        }
    }

    /** What people read beside it is not looked at, and may be unreadable. */
    private static Map<Part, String> otherParts(Map<String, byte[]> original, Path file)
            throws IOException {
        var other = new EnumMap<Part, String>(Part.class);
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : Part.values()) {
                var before = original.get(part.entry());
                if (part != Part.README && before != null) {
                    try (var content = zip.getInputStream(zip.getEntry(part.entry()))) {
                        var now = content.readAllBytes();
                        if (!Arrays.equals(before, now)) {
                            other.put(part, new String(now, ISO_8859_1));
                        }
                    }
                }
            }
        }
        return other;
    }

    @Test
    void an_entry_twice_or_from_elsewhere_is_refused() throws IOException {
        var twice = folder.resolve("twice.zip");
        var bytes = new String(Files.readAllBytes(duplicable()), ISO_8859_1);
        Files.write(twice, bytes.replace("EVENTS.NDJSON", "events.ndjson").getBytes(ISO_8859_1));
        assertUnusable(twice);
        for (var name : new String[] {"../events.ndjson", "/etc/passwd", "EVENTS.NDJSON", "a"}) {
            var entries = new HashMap<>(Zipped.read(exported()));
            entries.put(name, new byte[0]);
            assertUnusable(Zipped.write(folder.resolve("more.zip"), entries));
        }
    }

    /** An archive with an entry that only needs another name to be there twice. */
    private Path duplicable() {
        var entries = new HashMap<>(Zipped.read(exported()));
        entries.put("EVENTS.NDJSON", part(entries, "events.ndjson"));
        return Zipped.write(folder.resolve("duplicable.zip"), entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.json",
                "checkpoint.txt",
                "checkpoints.txt",
                "range.txt",
                "leaves.bin",
                "events.ndjson",
                "texts.ndjson"
            })
    void nothing_may_be_missing(String part) {
        var entries = new HashMap<>(Zipped.read(exported()));
        entries.remove(part);
        assertUnusable(Zipped.write(folder.resolve("less.zip"), entries));
    }

    @Test
    void what_unfolds_without_end_is_refused_soon() throws IOException {
        var file = folder.resolve("bomb.zip");
        var entries = Zipped.read(exported());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                if (each.getKey().equals("events.ndjson")) {
                    var zeros = new byte[1 << 20];
                    for (int i = 0; i < 200; i++) {
                        zip.write(zeros);
                    }
                } else {
                    zip.write(each.getValue());
                }
                zip.closeEntry();
            }
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertUnusable(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"format\":\"pirveli-export/1\",\"origin\":\"x\",\"from\":0,\"to\":50,\"size\":50}",
                "{\"format\":\"pirveli-export/1\",\"origin\":\"x\",\"from\":9,\"to\":5,\"size\":50}\n",
                "{\"format\":\"pirveli-export/1\",\"origin\":\"x\",\"from\":00,\"to\":50,\"size\":50}\n",
                "{\"format\":\"pirveli-export/1\",\"origin\":\"x\",\"from\":0,\"to\":50,\"size\":99999999999999999999}\n",
                "{\"format\":\"pirveli-export/2\",\"origin\":\"x\",\"from\":0,\"to\":50,\"size\":50}\n"
            })
    void a_manifest_that_is_none_is_unusable(String manifest) {
        var entries = new HashMap<>(Zipped.read(exported()));
        entries.put("manifest.json", manifest.getBytes(UTF_8));
        assertUnusable(Zipped.write(folder.resolve("manifest.zip"), entries));
    }

    @Test
    void a_manifest_that_claims_very_much_costs_no_more_than_what_is_there() {
        var entries = new HashMap<>(Zipped.read(exported()));
        var claim = new Manifest.Range(log.key.verifier().name(), 0, 1L << 50, 1L << 50);
        entries.put("manifest.json", claim.written().getBytes(UTF_8));
        entries.put("range.txt", new byte[0]);
        var file = Zipped.write(folder.resolve("claim.zip"), entries);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(holds(file)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"index\":1,\"index\":1",
                "{\"index\": 1",
                "{\"index\":01",
                "{\"index\":-1",
                "{\"index\":\"1\"",
                "\uFEFF{\"index\":1"
            })
    void a_line_has_one_way_of_being_written(String begin) {
        var line = new EventLine(1L, log.events.get(1)).written();
        var other = begin + line.substring("{\"index\":1".length());
        assertThatIllegalArgumentException().isThrownBy(() -> EventLine.parse(other));
        assertThatIllegalArgumentException().isThrownBy(() -> EventLine.parse(line + " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventLine.parse(line.replace("Case\"", "\\u0043ase\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventLine.parse(line.substring(0, line.length() / 2)));
    }

    @Test
    void half_a_character_in_a_line_is_read_back_and_told_of() throws Unusable {
        var event = log.events.get(3);
        var broken =
                new org.pirveli.audit.event.StoredEvent(
                        "\ud83d" + event.eventIdentifier(),
                        event.aggregateIdentifier(),
                        event.sequenceNumber(),
                        event.type(),
                        event.timeStamp(),
                        event.payloadType(),
                        event.payloadRevision(),
                        event.payload(),
                        event.metaData());
        var line = new EventLine(3L, broken).written();
        assertThat(EventLine.parse(line).written()).isEqualTo(line);
        var entries = new HashMap<>(Zipped.read(exported()));
        entries.put(
                "events.ndjson",
                new String(part(entries, "events.ndjson"), UTF_8)
                        .replace(new EventLine(3L, event).written(), line)
                        .getBytes(UTF_8));
        var file = Zipped.write(folder.resolve("half.zip"), entries);
        assertThat(Verification.of(file, log.trust, null).findings())
                .anyMatch(each -> each.from() == 3 && each.kind() == Finding.Kind.EVENT_CHANGED);
    }

    private static byte[] part(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private Path exported() {
        var file = folder.resolve("export.zip");
        log.export(file);
        return file;
    }

    private boolean holds(Path file) {
        try {
            return Verification.of(file, log.trust, null).holds();
        } catch (Unusable _) {
            return false;
        }
    }

    private void assertUnusable(Path file) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Verification.of(file, log.trust, null));
    }
}
