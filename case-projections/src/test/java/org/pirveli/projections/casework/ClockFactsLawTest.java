package org.pirveli.projections.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.sla.ClockName;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.casework.ClockFacts.Query;
import org.pirveli.projections.casework.ClockFacts.Span;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ClockFactsLawTest {

    private static final Query NOW = asOf(null);

    private static Query asOf(@Nullable Instant asOf) {
        return new Query(Set.of(), Span.ALWAYS, Span.ALWAYS, asOf, Sight.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_known_then_is_what_the_views_of_then_would_say_now(Database database)
            throws Exception {
        try (var store = new ViewStore(database)) {
            var random = new Random(7);
            var history = store.store(new RandomOffice(7).history().limit(2_500).toList(), random);
            var facts = new ClockFacts(store.dataSource, store.transactions);
            var known = new ArrayList<List<ClockFact>>();
            var moments = new ArrayList<Instant>();
            for (int from = 0; from < history.size(); from += 500) {
                var batch = history.subList(from, from + 500);
                store.apply(batch);
                known.add(all(facts, NOW));
                moments.add(batch.getLast().provenance().recordedAt());
            }
            for (int i = 0; i < moments.size(); i++) {
                assertThat(all(facts, asOf(moments.get(i)))).isEqualTo(known.get(i)).isNotEmpty();
            }
            assertThat(all(facts, asOf(moments.getFirst().minus(Duration.ofDays(900))))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void parts_put_together_are_the_whole_in_order(Database database) throws Exception {
        try (var store = new ViewStore(database)) {
            var random = new Random(8);
            store.apply(store.store(new RandomOffice(8).history().limit(1_500).toList(), random));
            var facts = new ClockFacts(store.dataSource, store.transactions);
            var half = Instant.parse("2026-11-20T00:00:00Z");
            for (var query :
                    List.of(
                            NOW,
                            new Query(
                                    Set.of(ClockName.FIRST_RESPONSE),
                                    new Span(null, half),
                                    Span.ALWAYS,
                                    half.plus(Duration.ofDays(5)),
                                    Sight.ALL),
                            new Query(
                                    Set.of(),
                                    Span.ALWAYS,
                                    new Span(half, half.plus(Duration.ofDays(9))),
                                    null,
                                    new Sight(
                                            null,
                                            Set.copyOf(RandomCase.UNITS.subList(0, 2)),
                                            false,
                                            "nino")))) {
                var whole = new ArrayList<ClockFact>();
                facts.each(query, whole::add);
                whole.removeIf(ClockFactsLawTest::isOdd);
                assertThat(parts(facts, query))
                        .hasSizeGreaterThan(7)
                        .containsExactlyInAnyOrderElementsOf(whole)
                        .isSortedAccordingTo(Comparator.comparing(ClockFact::startedAt));
            }
        }
    }

    private static boolean isOdd(ClockFact clock) {
        return clock.clockId().value().getLeastSignificantBits() % 2 != 0;
    }

    private static List<ClockFact> parts(ClockFacts facts, Query query) {
        var found = new ArrayList<ClockFact>();
        @Nullable String cursor = null;
        do {
            var part = facts.part(query, clock -> !isOdd(clock), cursor, 7);
            found.addAll(part.items());
            cursor = part.nextCursor();
        } while (cursor != null);
        return found;
    }

    private static List<ClockFact> all(ClockFacts facts, Query query) {
        var found = new ArrayList<ClockFact>();
        facts.each(query, found::add);
        found.sort(Comparator.comparing(clock -> clock.clockId().toString()));
        return found;
    }
}
