package org.pirveli.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.subject.Register.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.retention.RetentionPeriod;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.subject.ErasureGround;
import org.pirveli.api.subject.HoldGround;
import org.pirveli.api.subject.SubjectCommand.LiftLegalHold;
import org.pirveli.api.subject.SubjectCommand.LinkSubject;
import org.pirveli.api.subject.SubjectCommand.PlaceLegalHold;
import org.pirveli.api.subject.SubjectCommand.RequestErasure;
import org.pirveli.api.subject.event.SubjectErased;
import org.pirveli.domain.retention.Verdict.Due;
import org.pirveli.domain.retention.Verdict.Gone;
import org.pirveli.domain.retention.Verdict.Kept;
import org.pirveli.domain.retention.Verdict.Obstacle;
import org.pirveli.domain.subject.Register;
import org.pirveli.domain.subject.SubjectState.Erased;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class KeepingForAPeriodTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");

    private static final SubjectId NINO = person(1);
    private static final SubjectId ALSO_NINO = person(2);
    private static final SubjectId GIORGI = person(3);
    private static final SubjectId CALLER = person(4);

    private static final RetentionRule YEAR =
            rule("answered", Set.of(Outcome.ANSWERED, Outcome.REFERRED), "P1Y");
    private static final RetentionRule MONTH = rule("withdrawn", Set.of(Outcome.WITHDRAWN), "P1M");

    private final Register register = new Register();

    private static RetentionRule rule(String id, Set<Outcome> outcomes, String period) {
        return new RetentionRule(
                new VersionRef(id, 2), "sopio", outcomes, new RetentionPeriod(period));
    }

    private static RetentionRules on(String date) {
        return new RetentionRules(LocalDate.parse(date), ZONE, List.of(YEAR, MONTH));
    }

    private static Instant noon(String date) {
        return LocalDate.parse(date).atTime(12, 0).atZone(ZONE).toInstant();
    }

    private Set<Obstacle> obstacles(SubjectId subject, String date) {
        return Retention.judge(subject, register, on(date)) instanceof Kept kept
                ? kept.obstacles()
                : Set.of();
    }

    @Test
    void whoever_s_period_is_over_is_erased_by_the_rule_and_not_a_day_earlier() {
        register.closed(NINO, Outcome.ANSWERED, noon("2026-11-27"));
        assertThat(obstacles(NINO, "2027-11-27")).containsExactly(Obstacle.PERIOD_RUNS);
        assertThat(Retention.erase(NINO, register, on("2027-11-27"))).isEmpty();
        assertThat(Retention.erase(NINO, register, on("2027-11-28")))
                .containsExactly(
                        new SubjectErased(
                                NINO,
                                NINO,
                                ErasureGround.RETENTION_ENDED,
                                null,
                                "sopio",
                                YEAR.version()));
    }

    @Test
    void a_case_is_closed_on_the_date_that_it_was_in_the_office() {
        register.closed(NINO, Outcome.WITHDRAWN, Instant.parse("2026-11-26T20:00:00Z"));
        assertThat(obstacles(NINO, "2026-12-27")).containsExactly(Obstacle.PERIOD_RUNS);
        assertThat(obstacles(NINO, "2026-12-28")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2027-01-31, 2027-02-28",
        "P1M, 2027-01-28, 2027-02-28",
        "P12M, 2028-02-29, 2029-02-28",
        "P1Y6M, 2026-08-31, 2028-02-29",
        "P3Y, 2026-11-27, 2029-11-27"
    })
    void a_month_without_such_a_day_ends_the_period_on_its_last_one(
            String period, LocalDate closedOn, LocalDate keptUntil) {
        assertThat(rule("any", Set.of(), period).keptUntil(closedOn)).isEqualTo(keptUntil);
    }

    @Test
    void whoever_has_an_open_case_is_kept() {
        register.closed(NINO, Outcome.WITHDRAWN, noon("2026-01-10")).openOf(NINO, true);
        assertThat(obstacles(NINO, "2027-11-28")).containsExactly(Obstacle.OPEN_MATTER);
    }

    @Test
    void a_case_that_no_rule_is_for_keeps_its_person_for_ever() {
        register.closed(NINO, Outcome.WITHDRAWN, noon("2026-01-10"))
                .closed(NINO, Outcome.INADMISSIBLE, noon("2026-01-10"));
        assertThat(obstacles(NINO, "2098-01-01")).containsExactly(Obstacle.NO_RULE);
        assertThat(obstacles(GIORGI, "2098-01-01")).containsExactly(Obstacle.NO_RULE);
    }

    @Test
    void all_ids_of_a_person_are_erased_together_when_the_last_period_is_over() {
        register.closed(NINO, Outcome.WITHDRAWN, noon("2026-01-10"))
                .closed(ALSO_NINO, Outcome.ANSWERED, noon("2026-03-10"))
                .does("sopio", new LinkSubject(NINO, ALSO_NINO));
        assertThat(obstacles(NINO, "2027-03-10")).containsExactly(Obstacle.PERIOD_RUNS);
        var due = (Due) Retention.judge(NINO, register, on("2027-03-11"));
        assertThat(due.covered()).containsExactly(NINO, ALSO_NINO);
        assertThat(due.by()).isEqualTo(YEAR);
        register.happened(Retention.erase(NINO, register, on("2027-03-11")));
        assertThat(Retention.judge(ALSO_NINO, register, on("2027-03-11")))
                .isEqualTo(new Gone(YEAR.version()));
        assertThat(Retention.erase(NINO, register, on("2027-03-11"))).isEmpty();
    }

    @Test
    void a_hold_keeps_its_person_until_it_is_lifted() {
        register.closed(NINO, Outcome.WITHDRAWN, noon("2026-01-10"))
                .does("sopio", new PlaceLegalHold(NINO, HoldGround.INSPECTION, null));
        assertThat(obstacles(NINO, "2027-01-01")).containsExactly(Obstacle.LEGAL_HOLD);
        register.does("sopio", new LiftLegalHold(NINO, 1, null));
        assertThat(obstacles(NINO, "2027-01-01")).isEmpty();
    }

    @Test
    void a_call_about_two_persons_is_kept_for_either() {
        register.closed(NINO, Outcome.WITHDRAWN, noon("2026-01-10"))
                .closed(GIORGI, Outcome.ANSWERED, noon("2026-11-10"))
                .called(CALLER, NINO, GIORGI);
        assertThat(obstacles(NINO, "2027-01-01")).containsExactly(Obstacle.SHARED_CALL);
        var due = (Due) Retention.judge(NINO, register, on("2027-11-11"));
        assertThat(due.covered()).containsExactly(NINO, CALLER);
    }

    @Test
    void a_proposal_to_erase_keeps_nobody() {
        register.closed(NINO, Outcome.WITHDRAWN, noon("2026-01-10"))
                .does("sopio", new RequestErasure(NINO, ErasureGround.REQUEST_OF_PERSON, null));
        assertThat(Retention.erase(NINO, register, on("2027-01-01"))).hasSize(1);
    }

    @Test
    void without_rules_nobody_is_erased() {
        register.closed(NINO, Outcome.WITHDRAWN, noon("2026-01-10"));
        var none = new RetentionRules(LocalDate.parse("2098-01-01"), ZONE, List.of());
        assertThat(none.isEmpty()).isTrue();
        assertThat(Retention.erase(NINO, register, none)).isEmpty();
    }

    /** What a query looks for is what a judge finds over. */
    @Test
    void whatever_was_closed_before_the_bound_is_over_and_nothing_else() {
        for (var period : List.of("P1M", "P6M", "P1Y", "P13M", "P7Y")) {
            var rule = rule("any", Set.of(Outcome.ANSWERED), period);
            for (var date = LocalDate.of(2027, 1, 1);
                    date.getYear() < 2029;
                    date = date.plusDays(1)) {
                var last = rule.lastClosingBefore(date);
                assertThat(rule.keptUntil(last)).isBefore(date);
                assertThat(rule.keptUntil(last.plusDays(1))).isAfterOrEqualTo(date);
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Days go by; anything happens to anybody, and a schedule looks at everybody each day. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_is_erased_who_has_an_open_case_a_hold_or_an_unexpired_case(long seed) {
        var random = new Random(seed);
        var persons = new ArrayList<SubjectId>();
        for (int i = 1; i <= 6; i++) {
            persons.add(person(i));
        }
        register.knowing(persons.toArray(SubjectId[]::new)).called(person(9), person(1), person(2));
        var links = new HashMap<SubjectId, Set<SubjectId>>();
        persons.forEach(each -> links.put(each, new HashSet<>(Set.of(each))));
        var open = new HashSet<SubjectId>();
        var holds = new HashMap<SubjectId, Integer>();
        var until = new HashMap<SubjectId, LocalDate>();
        for (var date = LocalDate.of(2026, 1, 1);
                date.getYear() < 2028;
                date = date.plusDays(1 + random.nextInt(20))) {
            var some = persons.get(random.nextInt(persons.size()));
            if (!(register.of(some) instanceof Erased)) {
                happens(some, persons.get(random.nextInt(persons.size())), date, random)
                        .accept(links, open, holds, until);
            }
            var rules = on(date.toString());
            for (var each : persons) {
                for (var event : register.happened(Retention.erase(each, register, rules))) {
                    for (var one : links.getOrDefault(event.subjectId(), Set.of())) {
                        assertThat(open).doesNotContain(one);
                        assertThat(holds.getOrDefault(one, 0)).isZero();
                        assertThat(until.getOrDefault(one, LocalDate.MIN)).isBefore(date);
                        assertThat(register.of(one)).isInstanceOf(Erased.class);
                    }
                }
            }
            for (var each : persons) {
                var ids = links.getOrDefault(each, Set.of());
                boolean free =
                        ids.stream()
                                .allMatch(one ->
                                        !open.contains(one) && holds.getOrDefault(one, 0) == 0);
                boolean over =
                        ids.stream()
                                .allMatch(one ->
                                        until.getOrDefault(one, LocalDate.MIN)
                                                .isBefore(rules.on()));
                boolean any = ids.stream().anyMatch(until::containsKey);
                boolean calls = ids.contains(person(1)) || ids.contains(person(2));
                if (free && over && any && !calls) {
                    assertThat(register.of(each)).isInstanceOf(Erased.class);
                }
            }
        }
    }

    /** What the test itself remembers of what happened. */
    @FunctionalInterface
    private interface Happening {

        void accept(
                Map<SubjectId, Set<SubjectId>> links,
                Set<SubjectId> open,
                Map<SubjectId, Integer> holds,
                Map<SubjectId, LocalDate> until);
    }

    private Happening happens(SubjectId some, SubjectId other, LocalDate date, Random random) {
        return switch (random.nextInt(8)) {
            case 0 ->
                    (_, open, _, _) -> {
                        register.openOf(some, true);
                        open.add(some);
                    };
            case 1, 2 ->
                    (_, open, _, _) -> {
                        register.openOf(some, false);
                        open.remove(some);
                    };
            case 3 ->
                    (_, _, holds, _) -> {
                        register.does(
                                "sopio", new PlaceLegalHold(some, HoldGround.INSPECTION, null));
                        holds.merge(some, 1, Integer::sum);
                    };
            case 4 ->
                    (_, _, holds, _) -> {
                        for (int hold = 1; hold < 40; hold++) {
                            if (register.refusal("sopio", new LiftLegalHold(some, hold, null))
                                    .isEmpty()) {
                                holds.merge(some, -1, Integer::sum);
                            }
                        }
                    };
            case 5 ->
                    (links, _, _, _) -> {
                        try {
                            register.does("sopio", new LinkSubject(some, other));
                        } catch (Refused _) {
                            return;
                        }
                        var all = new HashSet<>(links.getOrDefault(some, Set.of()));
                        all.addAll(links.getOrDefault(other, Set.of()));
                        all.forEach(each -> links.put(each, all));
                    };
            default ->
                    (_, _, _, until) -> {
                        boolean month = random.nextBoolean();
                        register.closed(
                                some,
                                month ? Outcome.WITHDRAWN : Outcome.REFERRED,
                                noon(date.toString()));
                        until.merge(
                                some,
                                (month ? MONTH : YEAR).keptUntil(date),
                                (one, two) -> one.isAfter(two) ? one : two);
                    };
        };
    }
}
