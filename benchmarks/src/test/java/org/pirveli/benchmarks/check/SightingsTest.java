package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.benchmarks.check.Sightings.Sighting;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SightingsTest {

    private static final Instant DUE = Planted.NOW.minusSeconds(1);
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Sightings sightings = new Sightings();

    @Test
    void an_escalation_seen_a_moment_after_it_was_due_is_right() {
        seen(Planted.NOW.minusMillis(50), Planted.NOW.plusMillis(50));

        assertThat(sightings.check(SLACK)).isEmpty();
        assertThat(sightings.lateness(DUE.minusSeconds(1))).containsExactly(1.05);
    }

    @Test
    void an_event_seen_before_it_says_it_was_recorded_is_found() {
        seen(Planted.NOW.minusMillis(900), Planted.NOW.minusMillis(500));

        assertThat(sightings.check(SLACK)).singleElement().asString().contains("in the future");
    }

    @Test
    void an_event_not_there_long_after_it_says_it_was_recorded_is_found() {
        seen(Planted.NOW.plusSeconds(3_600), Planted.NOW.plusSeconds(3_601));

        assertThat(sightings.check(SLACK)).singleElement().asString().contains("in the past");
    }

    @Test
    void an_escalation_seen_before_it_was_due_is_found() {
        seen(DUE.minusSeconds(2), DUE.minusSeconds(1));

        assertThat(sightings.check(SLACK)).anyMatch(finding -> finding.contains("raised early"));
    }

    @Test
    void a_token_that_changes_hands_is_found() {
        sightings.claimed("deadlines/0", "one");
        sightings.claimed("case-views/0", "other");
        sightings.claimed("deadlines/0", "one");
        assertThat(sightings.check(SLACK)).isEmpty();

        sightings.claimed("deadlines/0", "other");
        assertThat(sightings.check(SLACK)).singleElement().asString().contains("from one to other");
    }

    private void seen(Instant before, Instant at) {
        var payload =
                new JsonMapper().createObjectNode().put("level", 1).put("raisedAt", DUE.toString());
        sightings.see(
                new Sighting(
                        new LoggedEvent(1, Planted.CASE, 1, "CaseEscalated", payload, Planted.NOW),
                        before,
                        at));
    }
}
