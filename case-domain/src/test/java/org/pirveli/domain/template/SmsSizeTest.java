package org.pirveli.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.template.SmsSize.Encoding.GSM_7BIT;
import static org.pirveli.domain.template.SmsSize.Encoding.UCS_2;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SmsSizeTest {

    @Test
    void
            georgian_goes_as_ucs_2_seventy_characters_in_one_part_and_sixty_seven_in_each_of_several() {
        assertThat(SmsSize.of("ა".repeat(70))).isEqualTo(new SmsSize(UCS_2, 70, 1));
        assertThat(SmsSize.of("ა".repeat(71))).isEqualTo(new SmsSize(UCS_2, 71, 2));
        assertThat(SmsSize.of("ა".repeat(134))).isEqualTo(new SmsSize(UCS_2, 134, 2));
        assertThat(SmsSize.of("ა".repeat(135))).isEqualTo(new SmsSize(UCS_2, 135, 3));
    }

    @Test
    void the_basic_alphabet_takes_a_hundred_and_sixty_and_a_hundred_and_fifty_three() {
        assertThat(SmsSize.of("a".repeat(160))).isEqualTo(new SmsSize(GSM_7BIT, 160, 1));
        assertThat(SmsSize.of("a".repeat(161))).isEqualTo(new SmsSize(GSM_7BIT, 161, 2));
        assertThat(SmsSize.of("Ä@ñ\n$".repeat(62))).isEqualTo(new SmsSize(GSM_7BIT, 310, 3));
    }

    @Test
    void a_character_of_the_extension_table_counts_twice_and_is_not_torn_apart() {
        assertThat(SmsSize.of("€".repeat(80))).isEqualTo(new SmsSize(GSM_7BIT, 160, 1));
        assertThat(SmsSize.of("€".repeat(81))).isEqualTo(new SmsSize(GSM_7BIT, 162, 2));
        assertThat(SmsSize.of("a".repeat(152) + "€" + "a".repeat(152)).parts()).isEqualTo(3);
    }

    @Test
    void one_character_of_another_alphabet_turns_the_whole_into_ucs_2() {
        assertThat(SmsSize.of("a".repeat(70) + "`").parts()).isEqualTo(2);
        assertThat(SmsSize.of("№ 1").encoding()).isEqualTo(UCS_2);
    }

    @Test
    void what_needs_two_units_of_utf_16_counts_twice_and_is_not_torn_apart() {
        assertThat(SmsSize.of("😀".repeat(35))).isEqualTo(new SmsSize(UCS_2, 70, 1));
        assertThat(SmsSize.of("ა".repeat(66) + "😀" + "ა".repeat(66)).parts()).isEqualTo(3);
    }

    @Test
    void nothing_is_one_part_all_the_same() {
        assertThat(SmsSize.of("")).isEqualTo(new SmsSize(GSM_7BIT, 0, 1));
    }
}
