package org.pirveli.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.server.harness.Databases;

final class SealWatchTest {

    @ParameterizedTest
    @EnumSource
    void it_tells_how_many_events_wait_for_a_signature_and_how_long(Databases database) {
        try (var node = SealedNode.on(database)) {
            var watch = node.node().get(SealWatch.class);
            node.seal();
            long before = node.signed();
            assertThat(watch.standing().events()).isZero();
            assertThat(watch.standing().behind()).isZero();

            node.append(3);
            var waiting = watch.standing();
            assertThat(waiting.size()).isEqualTo(before);
            assertThat(waiting.events()).isEqualTo(3);
            assertThat(waiting.behind()).isPositive();
            assertThat(waiting.fault()).isNull();

            node.seal();
            var signed = watch.standing();
            assertThat(signed.size()).isEqualTo(before + 3);
            assertThat(signed.events()).isZero();
            assertThat(signed.age()).isLessThan(Duration.ofMinutes(1));
        }
    }
}
