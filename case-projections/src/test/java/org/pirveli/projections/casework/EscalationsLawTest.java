package org.pirveli.projections.casework;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.view.BoardEscalation;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseQuery.EscalationOrder;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.EscalationSummary;
import org.pirveli.api.casework.view.EscalationSummary.EscalationCount;
import org.pirveli.api.casework.view.EscalationSummary.WaitingTimes;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.value.UnitId;

/** What is listed and counted is held against the files, looked through one by one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EscalationsLawTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final CalendarLookup A_THIRD =
            (_, _, from, to) -> Duration.between(from, to).dividedBy(3);

    @ParameterizedTest
    @EnumSource
    void the_list_has_what_was_asked_for_in_the_order_asked_for(Database database)
            throws Exception {
        try (var store = new ViewStore(database)) {
            var all = escalations(store);
            var random = new Random(11);
            int found = 0;
            for (int i = 0; i < 100; i++) {
                var query = query(random, all);
                var listed = pages(store, query);
                assertThat(listed)
                        .extracting(EscalationsLawTest::key)
                        .as("%s", query)
                        .containsExactlyElementsOf(
                                all.stream()
                                        .filter(each -> isMeant(query, each))
                                        .sorted(order(query.order()))
                                        .map(EscalationFold::key)
                                        .toList());
                assertThat(listed).allSatisfy(EscalationsLawTest::timesAreTrue);
                found += listed.size();
            }
            assertThat(found).isGreaterThan(500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_figures_are_those_of_the_files(Database database) throws Exception {
        try (var store = new ViewStore(database)) {
            var all = escalations(store);
            var figures = new EscalationFigures(store.dataSource, () -> A_THIRD, InClear.TEXTS);
            var random = new Random(12);
            for (int i = 0; i < 20; i++) {
                var of = period(random, all);
                var meant = all.stream().filter(each -> isMeant(of, each)).toList();
                var summary = figures.summary(of, NOW);

                assertThat(summary.counts())
                        .containsExactlyInAnyOrderElementsOf(counted(meant))
                        .isSortedAccordingTo(comparing(each -> each.unit().value()));
                assertThat(summary.timeToAcknowledge()).isEqualTo(spread(meant, 1));
                assertThat(summary.workingTimeToAcknowledge()).isEqualTo(spread(meant, 3));
                assertThat(raisedAt(summary.oldestUnacknowledged()))
                        .isEqualTo(
                                meant.stream()
                                        .filter(each -> each.acknowledgedAt() == null)
                                        .map(Escalation::raisedAt)
                                        .min(Comparator.naturalOrder())
                                        .orElse(null));
            }
        }
    }

    private static @Nullable Instant raisedAt(@Nullable BoardEscalation escalation) {
        return escalation == null ? null : escalation.raisedAt();
    }

    private static List<Escalation> escalations(ViewStore store) throws Exception {
        var history =
                store.store(new RandomOffice(5).history().limit(3_000).toList(), new Random(5));
        store.apply(history);
        var all =
                store
                        .jdbc
                        .query(
                                "select body from case_file",
                                (row, _) -> Bodies.read(row.getString(1)))
                        .stream()
                        .map(CaseFile::escalations)
                        .flatMap(List::stream)
                        .toList();
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static CaseQuery.Escalations query(Random random, List<Escalation> all) {
        var of = period(random, all);
        var states =
                random.nextBoolean()
                        ? Set.<Escalation.State>of()
                        : Set.of(pick(random, Escalation.State.values()));
        return new CaseQuery.Escalations(
                of.sight(),
                states,
                maybe(random, random.nextBoolean()),
                maybe(random, 1 + random.nextInt(3)),
                of.unit(),
                of.from(),
                of.to(),
                pick(random, EscalationOrder.values()),
                1 + random.nextInt(40),
                null);
    }

    private static EscalationSummary.Of period(Random random, List<Escalation> all) {
        var some = Stream.generate(() -> all.get(random.nextInt(all.size())).raisedAt());
        var instants = some.limit(2).sorted().toList();
        return new EscalationSummary.Of(
                Sight.ALL,
                maybe(random, pick(random, RandomCase.UNITS.toArray(UnitId[]::new))),
                maybe(random, instants.getFirst()),
                maybe(random, instants.getLast()));
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static List<BoardEscalation> pages(ViewStore store, CaseQuery.Escalations query) {
        var list = new Escalations(store.dataSource, () -> A_THIRD, InClear.TEXTS);
        var items = new ArrayList<BoardEscalation>();
        @Nullable String cursor = null;
        do {
            var page =
                    list.list(
                            new CaseQuery.Escalations(
                                    query.sight(),
                                    query.state(),
                                    query.acknowledged(),
                                    query.level(),
                                    query.unit(),
                                    query.raisedFrom(),
                                    query.raisedBefore(),
                                    query.order(),
                                    query.limit(),
                                    cursor),
                            NOW);
            items.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return items;
    }

    private static boolean isMeant(CaseQuery.Escalations query, Escalation each) {
        return (query.state().isEmpty() || query.state().contains(each.state()))
                && (query.acknowledged() == null
                        || query.acknowledged() == (each.acknowledgedAt() != null))
                && (query.level() == null || query.level() == each.level())
                && isMeant(
                        new EscalationSummary.Of(
                                query.sight(),
                                query.unit(),
                                query.raisedFrom(),
                                query.raisedBefore()),
                        each);
    }

    private static boolean isMeant(EscalationSummary.Of of, Escalation each) {
        return (of.unit() == null || of.unit().equals(each.unit()))
                && (of.from() == null || !each.raisedAt().isBefore(of.from()))
                && (of.to() == null || each.raisedAt().isBefore(of.to()));
    }

    private static Comparator<Escalation> order(EscalationOrder order) {
        var oldestFirst =
                comparing(Escalation::raisedAt)
                        .thenComparing(each -> each.clockId().toString())
                        .thenComparingInt(Escalation::attempt)
                        .thenComparingInt(Escalation::level);
        return switch (order) {
            case RAISED_ASC -> oldestFirst;
            case RAISED_DESC -> oldestFirst.reversed();
        };
    }

    private static void timesAreTrue(BoardEscalation each) {
        assertThat(each.openFor() != null).isEqualTo(each.state() == Escalation.State.OPEN);
        if (each.openFor() != null) {
            assertThat(each.openFor()).isEqualTo(seconds(Duration.between(each.raisedAt(), NOW)));
        }
        assertThat(each.timeToAcknowledge() != null).isEqualTo(each.acknowledgedAt() != null);
        if (each.acknowledgedAt() != null) {
            var time = after(each.raisedAt(), each.acknowledgedAt());
            assertThat(each.timeToAcknowledge()).isEqualTo(seconds(time));
            assertThat(each.workingTimeToAcknowledge()).isEqualTo(seconds(time.dividedBy(3)));
        }
    }

    private static List<EscalationCount> counted(List<Escalation> meant) {
        return meant.stream()
                .map(each ->
                        new EscalationCount(
                                each.unit(),
                                each.level(),
                                each.state(),
                                each.acknowledgedAt() != null,
                                0))
                .collect(groupingBy(Function.identity(), counting()))
                .entrySet()
                .stream()
                .map(entry -> {
                    var kind = entry.getKey();
                    return new EscalationCount(
                            kind.unit(),
                            kind.level(),
                            kind.state(),
                            kind.acknowledged(),
                            entry.getValue());
                })
                .toList();
    }

    private static WaitingTimes spread(List<Escalation> meant, int part) {
        var times =
                meant.stream()
                        .filter(each -> each.acknowledgedAt() != null)
                        .map(each ->
                                seconds(
                                        after(each.raisedAt(), each.acknowledgedAt())
                                                .dividedBy(part)))
                        .sorted()
                        .toList();
        return new WaitingTimes(times.size(), at(times, 5), at(times, 9));
    }

    /** As percentile_cont says it, so many tenths of the way from the first to the last. */
    private static @Nullable Duration at(List<Duration> sorted, int tenths) {
        if (sorted.isEmpty()) {
            return null;
        }
        int place = (sorted.size() - 1) * tenths;
        var below = sorted.get(place / 10);
        var above = sorted.get(Math.ceilDiv(place, 10));
        return seconds(below.plus(above.minus(below).multipliedBy(place % 10).dividedBy(10)));
    }

    /** Made-up histories may be told of before they happen. */
    private static Duration after(Instant from, @Nullable Instant to) {
        return to == null || to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    private static Duration seconds(Duration time) {
        return Duration.ofSeconds(time.toSeconds());
    }

    private static EscalationKey key(BoardEscalation each) {
        return new EscalationKey(each.clockId(), each.attempt(), each.level());
    }
}
