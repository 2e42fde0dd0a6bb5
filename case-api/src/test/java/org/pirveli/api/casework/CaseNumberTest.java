package org.pirveli.api.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CaseNumberTest {

    @Test
    void the_check_digit_follows_ISO_7064_MOD_11_10() {
        // The standard's own example: 0794 has the check digit 5. Year and sequence are one string
        // of
        // digits, so a number that ends in it can be computed by hand from there.
        assertThat(byHand("0794")).isEqualTo(5);
        assertThat(CaseNumber.of(2026, 127).value())
                .isEqualTo("2026-000127-" + byHand("2026000127"));
    }

    @Test
    void a_number_survives_being_spoken_and_typed_again() {
        for (long sequence : new long[] {1, 127, 999_999, 1_000_000, 999_999_999}) {
            var number = CaseNumber.of(2026, sequence);
            assertThat(new CaseNumber(number.value())).isEqualTo(number);
        }
    }

    @Test
    void every_single_wrong_digit_is_caught() {
        var random = new Random(20260101);
        for (int round = 0; round < 2_000; round++) {
            var right =
                    CaseNumber.of(1_000 + random.nextInt(9_000), 1 + random.nextInt(999_999_999));
            var wrong = new StringBuilder(right.value());
            int at;
            do {
                at = random.nextInt(wrong.length());
            } while (wrong.charAt(at) == '-');
            wrong.setCharAt(
                    at, (char) ('0' + (wrong.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
            assertThatThrownBy(() -> new CaseNumber(wrong.toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("check digit");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-127-0",
                "2026000127-0",
                "2026-000127",
                "x026-000127-0",
                " 2026-000127-0"
            })
    void another_shape_is_no_case_number(String text) {
        assertThatThrownBy(() -> new CaseNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("looks like");
    }

    /**
     * The recursive definition of the standard, written the other way round than in the product.
     */
    private static int byHand(String digits) {
        for (int check = 0; check < 10; check++) {
            int p = 10;
            for (int at = 0; at < digits.length(); at++) {
                int s = (p + Character.digit(digits.charAt(at), 10)) % 10;
                p = (s == 0 ? 10 : s) * 2 % 11;
            }
            if ((p + check) % 10 == 1) {
                return check;
            }
        }
        throw new AssertionError("no digit fits " + digits);
    }
}
