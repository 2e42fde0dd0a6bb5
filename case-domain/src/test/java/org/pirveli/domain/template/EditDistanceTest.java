package org.pirveli.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EditDistanceTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 4285",
        "abc, abc, 0",
        "abc, xyz, 10000",
        "abcd, abc, 2500",
        "საქმე, საქმეს, 1666"
    })
    void edits_are_counted_against_the_longer_text(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
    }

    @Test
    void the_smallest_edit_of_a_long_text_is_not_nothing() {
        var text = "a".repeat(20_000);
        assertThat(EditDistance.between(text, text.substring(1) + "b")).isEqualTo(1);
        assertThat(EditDistance.between("", "")).isZero();
        assertThat(EditDistance.between("", "a")).isEqualTo(EditDistance.ALL);
    }

    /** What both ends share is skipped; it must make no difference. */
    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_what_the_textbook_says(long seed) {
        var random = new Random(seed);
        var one = text(random);
        var other = random.nextBoolean() ? text(random) : edited(one, random);
        int longer = Math.max(one.length(), other.length());
        int expected = longer == 0 ? 0 : textbook(one, other) * 10_000 / longer;
        assertThat(EditDistance.between(one, other))
                .isEqualTo(EditDistance.between(other, one))
                .isEqualTo(expected);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + "b" + text.substring(at);
    }

    private static int textbook(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int rest = textbook(a.substring(1), b.substring(1));
        if (a.charAt(0) == b.charAt(0)) {
            return rest;
        }
        return 1
                + Math.min(
                        rest, Math.min(textbook(a.substring(1), b), textbook(a, b.substring(1))));
    }
}
