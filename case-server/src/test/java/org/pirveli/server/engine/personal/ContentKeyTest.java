package org.pirveli.server.engine.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ContentKeyTest {

    private static final int SEGMENT = 64 * 1024;
    private static final String PLACE = "document";

    private final ContentKey key = ContentKey.passing();

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, SEGMENT - 57, SEGMENT - 56, SEGMENT, SEGMENT + 1, 1_000_000, 20 << 20})
    void a_content_of_any_size_opens_where_it_stands(int size) throws IOException {
        var clear = random(size);
        assertThat(opened(key, encrypted(key, clear), PLACE)).isEqualTo(clear);
    }

    @Test
    void it_opens_nowhere_else_and_with_no_other_key() throws IOException {
        var stored = encrypted(key, random(1_000));
        assertThatThrownBy(() -> opened(key, stored, "elsewhere")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(ContentKey.passing(), stored, PLACE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_content_that_was_changed_cut_short_or_put_in_another_order_does_not_open()
            throws IOException {
        var stored = encrypted(key, random(3 * SEGMENT));
        for (int at : new int[] {0, 10, SEGMENT + 3, stored.length - 1}) {
            var changed = stored.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(key, changed, PLACE)).isInstanceOf(IOException.class);
        }
        for (int length : new int[] {0, 20, SEGMENT, 2 * SEGMENT, stored.length - 1}) {
            assertThatThrownBy(() -> opened(key, Arrays.copyOf(stored, length), PLACE))
                    .isInstanceOf(IOException.class);
        }
        var swapped = stored.clone();
        System.arraycopy(stored, SEGMENT, swapped, 2 * SEGMENT, SEGMENT);
        System.arraycopy(stored, 2 * SEGMENT, swapped, SEGMENT, SEGMENT);
        assertThatThrownBy(() -> opened(key, swapped, PLACE)).isInstanceOf(IOException.class);
    }

    @Test
    void a_name_is_always_the_same_for_one_key_and_tells_nothing_without_it() {
        assertThat(key.nameOf("a"))
                .isEqualTo(key.nameOf("a"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(key.nameOf("b"))
                .isNotEqualTo(ContentKey.passing().nameOf("a"));
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] encrypted(ContentKey key, byte[] clear) throws IOException {
        var stored = new ByteArrayOutputStream();
        try (var output = key.encrypting(stored, PLACE)) {
            output.write(clear);
        }
        return stored.toByteArray();
    }

    private static byte[] opened(ContentKey key, byte[] stored, String place) throws IOException {
        try (var input = key.opening(new ByteArrayInputStream(stored), place)) {
            return input.readAllBytes();
        }
    }
}
