package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.benchmarks.ledger.Entry;
import org.pirveli.benchmarks.ledger.Trial;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class AcknowledgementsTest {

    private final Planted story = Planted.story();

    @Test
    void a_log_that_holds_what_was_said_is_right() {
        assertThat(Acknowledgements.check(story.ledger, story.log())).isEmpty();
    }

    @Test
    void a_lost_command_is_found() {
        story.acknowledge(story.note(), 6);

        assertThat(Acknowledgements.check(story.ledger, story.log()))
                .anyMatch(finding -> finding.startsWith("lost"));
    }

    @Test
    void a_doubled_command_is_found() {
        var note = story.note();
        story.acknowledge(note, 6);
        story.logged(note);
        story.logged(note);

        assertThat(Acknowledgements.check(story.ledger, story.log()))
                .anyMatch(finding -> finding.startsWith("doubled"));
    }

    @Test
    void a_command_elsewhere_than_said_is_found() {
        var note = story.note();
        story.acknowledge(note, 7);
        story.logged(note);

        assertThat(Acknowledgements.check(story.ledger, story.log()))
                .anyMatch(finding -> finding.startsWith("not where it was said to be"));
    }

    @Test
    void a_refused_command_that_was_done_is_found() {
        var note = story.note();
        story.ledger.add(new Trial(note, new Entry.Refused(note.mark(), 409, "")));
        story.logged(note);

        assertThat(Acknowledgements.check(story.ledger, story.log()))
                .singleElement()
                .asString()
                .startsWith("refused, and done all the same");
    }

    @Test
    void an_unknown_command_may_be_done_once_or_not_at_all() {
        var done = story.note();
        story.ledger.add(new Trial(done, new Entry.Unknown(done.mark(), "killed")));
        story.logged(done);
        var undone = story.note();
        story.ledger.add(new Trial(undone, new Entry.Unknown(undone.mark(), "killed")));

        assertThat(Acknowledgements.check(story.ledger, story.log())).isEmpty();
    }

    @Test
    void an_unknown_command_that_was_done_twice_is_found() {
        var note = story.note();
        story.ledger.add(new Trial(note, new Entry.Unknown(note.mark(), "killed")));
        story.logged(note);
        story.logged(note);

        assertThat(Acknowledgements.check(story.ledger, story.log()))
                .singleElement()
                .asString()
                .startsWith("unknown, and doubled");
    }

    @Test
    void an_event_that_nobody_meant_is_found() {
        story.logged(story.note());

        assertThat(Acknowledgements.check(story.ledger, story.log()))
                .singleElement()
                .asString()
                .startsWith("nobody meant");
    }
}
