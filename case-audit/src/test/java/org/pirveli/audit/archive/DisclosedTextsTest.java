package org.pirveli.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.event.DisclosedText;
import org.pirveli.audit.event.SealedText;

/** A text in clear is believed only if it is the one that was encrypted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DisclosedTextsTest {

    private static final int SIZE = 100;

    private final PaperLog log = PaperLog.of(SIZE, 9, new Random(31));

    @TempDir private Path folder;
    private Map<String, byte[]> entries = Map.of();
    private List<String> lines = List.of();

    @BeforeEach
    void export() {
        var file = folder.resolve("whole.zip");
        log.export(file);
        entries = Zipped.read(file);
        lines =
                new String(Objects.requireNonNull(entries.get("texts.ndjson")), UTF_8)
                        .lines()
                        .toList();
    }

    @Test
    void texts_that_are_told_are_proved_and_those_of_erased_persons_counted() throws Unusable {
        var verdict = verified(lines);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.texts()).isGreaterThan(SIZE / 2);
        assertThat(verdict.kept()).isPositive();
        assertThat(verdict.texts() + verdict.kept()).isEqualTo(SIZE);
    }

    @Test
    void a_changed_text_or_salt_is_found_at_its_event() throws Unusable {
        for (int at = 0; at < SIZE; at++) {
            var told = TextLine.parse(lines.get(at)).texts().getFirst();
            if (told != null) {
                var salt = told.salt().clone();
                salt[at % salt.length] ^= 1;
                assertFound(at, new TextLine(at, List.of(new DisclosedText(salt, told.text()))));
                assertFound(
                        at,
                        new TextLine(
                                at, List.of(new DisclosedText(told.salt(), told.text() + "."))));
            }
        }
    }

    @Test
    void a_text_that_is_moved_kept_back_without_a_word_or_told_twice_is_found() throws Unusable {
        for (int at = 1; at < SIZE; at++) {
            assertFound(at, null);
            assertFound(at, new TextLine(at, List.of()));
            assertFound(at, new TextLine(at - 1, TextLine.parse(lines.get(at)).texts()));
        }
    }

    @Test
    void a_flipped_bit_is_found_near_its_event() throws Unusable {
        var random = new Random(4);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(SIZE);
            var bytes = (lines.get(at) + "\n").getBytes(UTF_8);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var before = String.join("\n", lines.subList(0, at)) + (at == 0 ? "" : "\n");
            var after =
                    String.join("\n", lines.subList(at + 1, SIZE)) + (at == SIZE - 1 ? "" : "\n");
            var all = new ByteArrayOutputStream();
            all.writeBytes(before.getBytes(UTF_8));
            all.writeBytes(bytes);
            all.writeBytes(after.getBytes(UTF_8));
            assertThat(verified(all.toByteArray()).findings())
                    .anyMatch(each -> each.from() <= at + 1L && at <= each.to());
        }
    }

    @Test
    void texts_are_found_in_any_payload_as_they_stand_there() {
        var hash = "A".repeat(43);
        var id = "0".repeat(36);
        var stored = "~1." + id + ".Event.a/x.y\"z." + hash + ".content";
        var json =
                "{\"a\":{\"x.y\\\"z\":\""
                        + stored.replace("\"", "\\u0022")
                        + "\"},\"b\":\"~1.no\"}";
        assertThat(SealedText.in(json.getBytes(UTF_8)))
                .containsExactly(new SealedText(stored, id, "a/x.y\"z", hash));
        for (var broken : new String[] {"\"", "\"\\", "\"\\u00", "\\\"~1.", "\"\\uzzzz\""}) {
            assertThat(SealedText.in(broken.getBytes(UTF_8))).isEmpty();
        }
    }

    private void assertFound(int at, @Nullable TextLine instead) throws Unusable {
        var changed = new ArrayList<>(lines);
        changed.remove(at);
        if (instead != null) {
            changed.add(at, instead.written());
        }
        var verdict = verified(changed);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.findings())
                .anyMatch(each ->
                        each.kind() == Kind.TEXT_CHANGED && each.from() <= at && at <= each.to());
    }

    private Verdict verified(List<String> texts) throws Unusable {
        return verified((String.join("\n", texts) + "\n").getBytes(UTF_8));
    }

    private Verdict verified(byte[] texts) throws Unusable {
        var changed = new HashMap<>(entries);
        changed.put("texts.ndjson", texts);
        return Verification.of(
                Zipped.write(folder.resolve("changed.zip"), changed), log.trust, null);
    }
}
