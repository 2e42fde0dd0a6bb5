package org.pirveli.projections.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SameRowsTest {

    static Stream<Arguments> databases_and_seeds() {
        return Stream.of(Database.values())
                .flatMap(database ->
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(seed -> Arguments.of(database, (long) seed)));
    }

    @ParameterizedTest
    @MethodSource("databases_and_seeds")
    void live_replayed_and_rebuilt_views_hold_the_same_bytes(Database database, long seed)
            throws Exception {
        try (var store = new ViewStore(database)) {
            var random = new Random(seed);
            var history =
                    store.store(new RandomOffice(seed).history().limit(3_000).toList(), random);

            store.apply(history, random, 300);
            var live = store.dump();
            assertThat(live.get("case_file")).hasSizeGreaterThan(200);
            assertThat(live.get("case_clock")).hasSizeGreaterThan(300);
            assertThat(live.get("case_escalation")).hasSizeGreaterThan(100);

            store.views.clear();
            store.apply(history, random, 5);
            assertThat(store.dump()).isEqualTo(live);

            store.rebuild(97, 13);
            assertThat(store.dump()).isEqualTo(live);

            store.rebuild(5_000, 20_000);
            assertThat(store.dump()).isEqualTo(live);
        }
    }
}
