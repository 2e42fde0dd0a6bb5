package org.pirveli.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.distribution.Ineligibility;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.office.event.AbilitiesDeclared;
import org.pirveli.api.office.event.OperatorEmployed;
import org.pirveli.api.office.event.OperatorEvent;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.office.event.ShiftPlanned;
import org.pirveli.api.office.event.TrainingRecorded;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OperatorRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ChoosingACaseworkerTest {

    private static final Instant NOON = Instant.parse("2026-11-24T08:00:00Z");
    private static final Moment NOW = new Moment(NOON, LocalDate.parse("2026-11-24"));
    private static final UnitId UNIT = new UnitId("first-response");
    private static final TopicCode HEALTH = new TopicCode("HEALTH");
    private static final OperatorId NINO = new OperatorId("nino");
    private static final OperatorId GIORGI = new OperatorId("giorgi");
    private static final DistributionTerms KNOWN_FIRST =
            new DistributionTerms(1, 2, Map.of(), true);
    private static final DistributionTerms ALIKE = new DistributionTerms(1, 2, Map.of(), false);

    @Test
    void each_thing_that_speaks_against_a_candidate_is_named() {
        var nino =
                operator(
                        NINO,
                        new OperatorEmployed(NINO, null, NOW.today().minusDays(1), "left"),
                        new AbilitiesDeclared(
                                NINO, Set.of(new TopicCode("CHILD")), Set.of("en"), 3, "few"),
                        new ShiftPlanned(NINO, NOON.plusSeconds(60), NOON.plusSeconds(120)));

        assertThat(Distribution.grounds(matter(2, "trauma"), holding(nino, 2), NOW))
                .containsExactly(
                        Ineligibility.NOT_ACTIVE,
                        Ineligibility.OFF_SHIFT,
                        Ineligibility.NO_SKILL,
                        Ineligibility.NO_LANGUAGE,
                        Ineligibility.NO_TRAINING,
                        Ineligibility.OVER_CAPACITY);
    }

    @Test
    void a_case_may_fill_a_capacity_but_not_exceed_it() {
        var nino = operator(NINO, new AbilitiesDeclared(NINO, null, null, 3, "part time"));

        assertThat(Distribution.grounds(matter(1, null), holding(nino, 2), NOW)).isEmpty();
        assertThat(Distribution.grounds(matter(2, null), holding(nino, 2), NOW))
                .containsExactly(Ineligibility.OVER_CAPACITY);
    }

    @Test
    void a_training_counts_from_its_first_day_to_its_last() {
        var trained =
                operator(NINO, new TrainingRecorded(NINO, "trauma", NOW.today(), NOW.today()));

        assertThat(Distribution.grounds(matter(1, "trauma"), holding(trained, 0), NOW)).isEmpty();
        var tomorrow = new Moment(NOON.plusSeconds(86_400), NOW.today().plusDays(1));
        assertThat(Distribution.grounds(matter(1, "trauma"), holding(trained, 0), tomorrow))
                .containsExactly(Ineligibility.NO_TRAINING);
    }

    @Test
    void the_lowest_load_comes_first_and_of_equals_whoever_waited_longest() {
        var light = new Candidate(operator(NINO), 1, NOON, false);
        var heavy = new Candidate(operator(GIORGI), 2, null, false);
        assertThat(order(ALIKE, heavy, light)).containsExactly(NINO, GIORGI);

        var waiting = new Candidate(operator(GIORGI), 1, NOON.minusSeconds(1), false);
        assertThat(order(ALIKE, light, waiting)).containsExactly(GIORGI, NINO);
        var never = new Candidate(operator(GIORGI), 1, null, false);
        assertThat(order(ALIKE, light, never)).containsExactly(GIORGI, NINO);
    }

    @Test
    void who_has_an_open_case_of_the_same_person_comes_first_if_the_rule_says_so() {
        var knowing = new Candidate(operator(NINO), 9, NOON, true);
        var light = new Candidate(operator(GIORGI), 0, null, false);

        assertThat(order(KNOWN_FIRST, light, knowing)).containsExactly(NINO, GIORGI);
        assertThat(order(ALIKE, light, knowing)).containsExactly(GIORGI, NINO);
    }

    @Test
    void nobody_is_chosen_whom_something_speaks_against() {
        var full =
                new Candidate(
                        operator(NINO, new AbilitiesDeclared(NINO, null, null, 0, "on leave")),
                        0,
                        null,
                        true);
        var ranked =
                Distribution.ranked(
                        matter(1, null),
                        List.of(full, new Candidate(operator(GIORGI), 50, NOON, false)),
                        KNOWN_FIRST,
                        NOW);

        assertThat(Distribution.chosen(ranked).map(JudgedCandidate::operatorId)).contains(GIORGI);
        assertThat(Distribution.chosen(ranked.subList(1, 2))).isEmpty();
    }

    private static List<OperatorId> order(DistributionTerms terms, Candidate... candidates) {
        return Distribution.ranked(matter(1, null), List.of(candidates), terms, NOW).stream()
                .map(JudgedCandidate::operatorId)
                .toList();
    }

    private static Candidate holding(Operator operator, int load) {
        return new Candidate(operator, load, null, false);
    }

    private static Operator operator(OperatorId name, OperatorEvent... declared) {
        var rules = new OperatorRules();
        var known = rules.evolve(null, new OperatorRegistered(name, Set.of(UNIT), null));
        for (var event : declared) {
            known = rules.evolve(known, event);
        }
        return known;
    }

    private static Matter matter(int weight, @Nullable String training) {
        return new Matter(
                new CaseId(new UUID(0, 1)),
                new SubjectId(new UUID(0, 2)),
                UNIT,
                HEALTH,
                training,
                "ka",
                null,
                weight);
    }
}
