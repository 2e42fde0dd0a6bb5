package org.pirveli.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.Databases;
import org.springframework.boot.health.contributor.Status;

final class SchedulerHealthTest {

    @Test
    void a_node_that_leaves_time_to_others_is_well_however_long_it_has_not_swept() {
        try (var node =
                Databases.H2
                        .open()
                        .prepared()
                        .with("pirveli.processing=false")
                        .and(SchedulerHealthIndicator.class)
                        .start()) {
            var health = node.get(SchedulerHealthIndicator.class).health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsEntry("sweeping", "on other nodes only")
                    .doesNotContainKey("sinceCaughtUp");
        }
    }

    @Test
    void a_node_that_sweeps_says_since_when_nothing_is_late() {
        try (var node =
                Databases.H2.open().prepared().and(SchedulerHealthIndicator.class).start()) {
            assertThat(node.get(SchedulerHealthIndicator.class).health().getDetails())
                    .containsKey("sinceCaughtUp");
        }
    }
}
