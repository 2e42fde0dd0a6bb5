package org.pirveli.projections.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LikenessKeysTest {

    private final LikenessKeys keys = new LikenessKeys("a secret", "GE");

    @ParameterizedTest
    @ValueSource(strings = {"599 12 34 56", "+995599123456", "00995 599-12-34-56", "(599) 123456"})
    void a_telephone_is_recognised_however_it_is_written(String written) {
        assertThat(keys.telephone(written)).contains("+995599123456");
        assertThat(keys.ofPhone(written)).isEqualTo(keys.ofPhone("599123456"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "12", "ask the neighbour"})
    void what_is_no_telephone_has_no_hash(String written) {
        assertThat(keys.ofPhone(written)).isEmpty();
    }

    @Test
    void an_e_mail_address_is_recognised_in_whichever_case_it_is_written() {
        assertThat(keys.ofEmail(" Nino@Example.org")).isEqualTo(keys.ofEmail("nino@example.ORG"));
        assertThat(keys.ofEmail("nino@example.org")).isNotEqualTo(keys.ofEmail("nina@example.org"));
    }

    @Test
    void without_the_secret_nothing_can_be_looked_up() {
        var others = new LikenessKeys("another secret", "GE");
        assertThat(others.ofPhone("599123456")).isNotEqualTo(keys.ofPhone("599123456"));
        assertThat(others.ofSubject("No reply from the registry"))
                .doesNotContainAnyElementsOf(keys.ofSubject("No reply from the registry"));
    }

    @Test
    void an_inflected_subject_is_still_found() {
        var one = "საჯარო რეესტრმა არ უპასუხა განცხადებას";
        var other = "საჯარო რეესტრი არ პასუხობს განცხადებაზე";
        assertThat(LikenessKeys.similarity(one, other)).isGreaterThan(0.4);
        assertThat(keys.ofSubject(one)).containsAnyElementsOf(keys.ofSubject(other));
    }

    @Test
    void other_matters_are_not_alike() {
        assertThat(LikenessKeys.similarity("No reply from the registry", "Heating in the school"))
                .isLessThan(0.2);
        assertThat(LikenessKeys.similarity("", "")).isZero();
    }

    @Test
    void a_subject_that_is_all_but_empty_resembles_none() {
        assertThat(keys.ofSubject("-")).isEmpty();
        assertThat(keys.ofSubject("a")).isEmpty();
    }

    /** As often as the documentation says, within what chance allows with 400 pairs. */
    @Test
    void the_hashes_of_similar_subjects_meet_as_often_as_promised() {
        var random = new Random(5);
        int near = 0;
        int met = 0;
        for (int i = 0; i < 4_000 && near < 400; i++) {
            var one = words(random, 8);
            var other = changed(random, one);
            double similarity =
                    LikenessKeys.similarity(String.join(" ", one), String.join(" ", other));
            if (similarity >= 0.6 && similarity < 0.8) {
                near++;
                met += meet(String.join(" ", one), String.join(" ", other)) ? 1 : 0;
            }
        }
        assertThat(near).isEqualTo(400);
        assertThat(met).isGreaterThan(360);
    }

    @Test
    void the_hashes_of_other_subjects_rarely_meet() {
        var random = new Random(6);
        int met = 0;
        for (int i = 0; i < 400; i++) {
            met +=
                    meet(String.join(" ", words(random, 6)), String.join(" ", words(random, 6)))
                            ? 1
                            : 0;
        }
        assertThat(met).isLessThan(20);
    }

    private boolean meet(String one, String other) {
        List<UUID> hashes = keys.ofSubject(other);
        return keys.ofSubject(one).stream().anyMatch(hashes::contains);
    }

    private static List<String> words(Random random, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var word = new StringBuilder();
            for (int letter = 0; letter < 6; letter++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static List<String> changed(Random random, List<String> words) {
        var changed = new ArrayList<>(words);
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            changed.set(random.nextInt(changed.size()), words(random, 1).getFirst());
        }
        return changed;
    }
}
