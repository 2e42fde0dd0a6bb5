package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SequencesTest {

    private final Planted story = Planted.story();

    @Test
    void a_case_that_counts_without_a_gap_is_right() {
        assertThat(Sequences.check(story.log())).isEmpty();
    }

    @Test
    void a_gap_is_found() {
        story.add(7, "NoteAdded", "{}");

        assertThat(Sequences.check(story.log())).hasSize(1);
    }

    @Test
    void a_sequence_given_twice_is_found() {
        story.add(5, "NoteAdded", "{}");

        assertThat(Sequences.check(story.log())).hasSize(1);
    }
}
