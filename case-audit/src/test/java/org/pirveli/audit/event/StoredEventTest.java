package org.pirveli.audit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.audit.tree.Hash;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class StoredEventTest {

    @Test
    void the_content_of_a_leaf_is_what_the_documentation_says() {
        var content =
                "01"
                        + field("e-1")
                        + field("case-1")
                        + "0000000000000007"
                        + field("Case")
                        + field("2026-11-27T05:00:00.000Z")
                        + field("CaseAssigned")
                        + field("1")
                        + field("{\"to\":\"ნინო\"}")
                        + field("{}");
        assertThat(event("1", "{\"to\":\"ნინო\"}").leaf())
                .isEqualTo(Hash.ofLeaf(HexFormat.of().parseHex(content)));
    }

    @Test
    void no_revision_is_not_the_same_as_an_empty_one() {
        assertThat(event(null, "{}").leaf()).isNotEqualTo(event("", "{}").leaf());
    }

    @Test
    void every_field_counts_and_no_two_can_lend_each_other_characters() {
        var bytes = "x".getBytes(UTF_8);
        var more = "xy".getBytes(UTF_8);
        var leaves =
                List.of(
                        new StoredEvent("a", "b", 0, "c", "d", "e", "f", bytes, bytes),
                        new StoredEvent("ab", "", 0, "c", "d", "e", "f", bytes, bytes),
                        new StoredEvent("a", "b", 1, "c", "d", "e", "f", bytes, bytes),
                        new StoredEvent("a", "b", 0, "cd", "", "e", "f", bytes, bytes),
                        new StoredEvent("a", "b", 0, "c", "de", "", "f", bytes, bytes),
                        new StoredEvent("a", "b", 0, "c", "d", "ef", "", bytes, bytes),
                        new StoredEvent("a", "b", 0, "c", "d", "e", null, bytes, bytes),
                        new StoredEvent("a", "b", 0, "c", "d", "e", "f", more, bytes),
                        new StoredEvent("a", "b", 0, "c", "d", "e", "f", bytes, more),
                        new StoredEvent("a", "b", 0, "c", "d", "e", "fx", new byte[0], bytes));
        var different = new HashSet<Hash>();
        leaves.forEach(each -> different.add(each.leaf()));
        assertThat(different).hasSameSizeAs(leaves);
    }

    @Test
    void half_a_character_passes_for_no_other_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> event("\ud800", "{}").leaf());
    }

    private static StoredEvent event(@Nullable String revision, String payload) {
        return new StoredEvent(
                "e-1",
                "case-1",
                7,
                "Case",
                "2026-11-27T05:00:00.000Z",
                "CaseAssigned",
                revision,
                payload.getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    private static String field(String text) {
        var bytes = text.getBytes(UTF_8);
        return HexFormat.of().toHexDigits(bytes.length) + HexFormat.of().formatHex(bytes);
    }
}
