package org.pirveli.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LeaseTest {

    private final Lease lease = new Lease(Duration.ofSeconds(10));

    @Test
    void the_first_claims_soon_run_out_so_that_another_node_takes_over() {
        for (var claims = 0; claims < 5; claims++) {
            assertThat(lease.after(claims)).isEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void what_nothing_ever_comes_of_is_left_alone_longer_and_longer() {
        assertThat(lease.after(5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(lease.after(8)).isEqualTo(Duration.ofSeconds(160));
        assertThat(lease.after(9)).isEqualTo(Duration.ofMinutes(5));
        assertThat(lease.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_lease_that_is_long_anyway_stays_as_it_is() {
        assertThat(new Lease(Duration.ofMinutes(7)).after(100)).isEqualTo(Duration.ofMinutes(7));
    }
}
