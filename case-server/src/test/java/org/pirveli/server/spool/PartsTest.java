package org.pirveli.server.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PartsTest {

    private static final int SIZE = 256 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE, 1_000_000})
    void what_was_written_in_pieces_is_read_again_part_by_part(int size) throws IOException {
        var content = new byte[size];
        var random = new Random(size);
        random.nextBytes(content);
        var parts = new ArrayList<byte[]>();
        try (var output =
                Parts.keptBy((number, part) -> {
                    assertThat(number).isEqualTo(parts.size());
                    parts.add(part);
                })) {
            for (int at = 0; at < size; ) {
                int some = Math.min(size - at, 1 + random.nextInt(300_000));
                output.write(content, at, some);
                at += some;
            }
        }
        assertThat(parts).hasSize((size + SIZE - 1) / SIZE).allMatch(each -> each.length <= SIZE);
        try (var input =
                Parts.of(number ->
                        number < parts.size()
                                ? Optional.of(parts.get(number))
                                : Optional.empty())) {
            assertThat(input.readAllBytes()).isEqualTo(content);
        }
    }
}
