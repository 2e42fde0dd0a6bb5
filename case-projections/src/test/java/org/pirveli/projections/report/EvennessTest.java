package org.pirveli.projections.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class EvennessTest {

    @Test
    void what_all_carry_alike_is_even() {
        assertThat(Evenness.of(4, 4, 4))
                .isEqualTo(
                        new Evenness(3, 12, 4, new BigDecimal("1.0000"), new BigDecimal("0.0000")));
    }

    /** The differences of the pairs are 2, 1 and 3: 6 of 3 × 7; and 4 against a mean of 7/3. */
    @Test
    void it_is_what_was_counted_by_hand() {
        assertThat(Evenness.of(2, 4, 1))
                .isEqualTo(
                        new Evenness(3, 7, 4, new BigDecimal("1.7143"), new BigDecimal("0.2857")));
    }

    @Test
    void what_one_of_four_carries_alone_is_as_uneven_as_it_can_be() {
        assertThat(Evenness.of(0, 9, 0, 0).gini()).isEqualByComparingTo("0.75");
    }

    @Test
    void of_nothing_and_of_nobody_there_is_nothing_to_say() {
        assertThat(Evenness.of(0, 0)).isEqualTo(new Evenness(2, 0, 0, null, null));
        assertThat(Evenness.of()).isEqualTo(new Evenness(0, 0, 0, null, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_is_the_mean_difference_of_all_pairs_against_twice_the_mean(long seed) {
        var random = new Random(seed);
        var amounts = random.longs(1 + random.nextInt(30), 0, 500).toArray();
        amounts[0]++;
        double differences = 0;
        double total = 0;
        for (long one : amounts) {
            total += one;
            for (long other : amounts) {
                differences += Math.abs(one - other);
            }
        }
        double expected = differences / (2 * amounts.length * total);
        assertThat(Evenness.of(amounts).gini())
                .isCloseTo(BigDecimal.valueOf(expected), within(new BigDecimal("0.0001")));
    }
}
