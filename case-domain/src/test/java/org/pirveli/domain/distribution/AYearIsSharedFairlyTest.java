package org.pirveli.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.office.event.AbilitiesDeclared;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OperatorRules;

/**
 * The applications of a year, as many and of such topics as 2023 had, given out among twelve who do
 * not all know everything.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AYearIsSharedFairlyTest {

    private static final int APPLICATIONS = 4_849;
    private static final int PEOPLE = 12;
    private static final int CAPACITY = 12;
    private static final UnitId UNIT = new UnitId("first-response");
    private static final Instant NEW_YEAR = Instant.parse("2022-12-31T20:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    /** Of the published figures' topics, by their synthetic weights. */
    private static final Map<String, Double> TOPICS =
            Map.ofEntries(
                    Map.entry("SOCIAL", 10.5),
                    Map.entry("FAIR_TRIAL", 9.5),
                    Map.entry("HEALTH", 8.0),
                    Map.entry("POLICE", 8.0),
                    Map.entry("PROPERTY", 8.0),
                    Map.entry("LABOUR", 7.0),
                    Map.entry("HOUSING", 6.5),
                    Map.entry("CHILD", 5.5),
                    Map.entry("DOMESTIC_VIOLENCE", 4.0),
                    Map.entry("DISABILITY", 4.0),
                    Map.entry("WOMEN_GENDER", 3.5));

    private static final DistributionRule RULE =
            new DistributionRule(
                    Directory.OFFICE_RULE,
                    1,
                    new DistributionTerms(1, 2, Map.of(new TopicCode("CHILD"), 2), true));

    private record Work(OperatorId operator, SubjectId person, int weight, Instant done) {}

    private record Arrival(Matter matter, @Nullable Urgency urgency, Instant at) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_load_is_spread_and_nobody_gets_what_he_must_not(long seed) {
        var random = new Random(seed);
        var people = people(random);
        var given = new HashMap<OperatorId, Integer>();
        var open = new PriorityQueue<Work>((one, other) -> one.done().compareTo(other.done()));
        var last = new HashMap<OperatorId, Instant>();
        var left = new ArrayList<Arrival>();
        for (var arrival : arrivals(random)) {
            while (!open.isEmpty() && open.peek().done().isBefore(arrival.at())) {
                open.poll();
            }
            var matter = arrival.matter();
            var ranked =
                    Distribution.ranked(
                            matter,
                            people.stream()
                                    .map(each -> candidate(each, matter, open, last))
                                    .toList(),
                            RULE.terms(),
                            new Moment(arrival.at(), LocalDate.of(2023, 6, 1)));
            var chosen = Distribution.chosen(ranked);
            if (chosen.isEmpty()) {
                left.add(arrival);
                continue;
            }
            var operator =
                    people.stream()
                            .filter(each -> each.operatorId().equals(chosen.get().operatorId()))
                            .findFirst()
                            .orElseThrow();
            assertThat(operator.hasSkillFor(Objects.requireNonNull(matter.topic()))).isTrue();
            assertThat(load(operator.operatorId(), open) + matter.weight())
                    .isLessThanOrEqualTo(CAPACITY);
            open.add(
                    new Work(
                            operator.operatorId(),
                            matter.subjectId(),
                            matter.weight(),
                            arrival.at().plusSeconds(random.nextInt(1, 6 * 86_400))));
            last.put(operator.operatorId(), arrival.at());
            given.merge(operator.operatorId(), matter.weight(), Integer::sum);
        }

        assertThat(left).hasSizeLessThan(APPLICATIONS / 100);
        double mean = given.values().stream().mapToInt(each -> each).average().orElseThrow();
        int most = given.values().stream().mapToInt(each -> each).max().orElseThrow();
        assertThat(given).hasSize(PEOPLE);
        assertThat(most / mean).as("max to mean of %s", given).isLessThan(1.35);
        assertThat(gini(given)).as("Gini of %s", given).isLessThan(0.12);
    }

    private static double gini(Map<OperatorId, Integer> given) {
        double differences = 0;
        double sum = 0;
        for (int one : given.values()) {
            sum += one;
            for (int other : given.values()) {
                differences += Math.abs(one - other);
            }
        }
        return differences / (2 * given.size() * sum);
    }

    private static Candidate candidate(
            Operator operator,
            Matter matter,
            PriorityQueue<Work> open,
            Map<OperatorId, Instant> last) {
        var name = operator.operatorId();
        return new Candidate(
                operator,
                load(name, open),
                last.get(name),
                open.stream()
                        .anyMatch(work ->
                                work.operator().equals(name)
                                        && work.person().equals(matter.subjectId())));
    }

    private static int load(OperatorId operator, PriorityQueue<Work> open) {
        return open.stream()
                .filter(work -> work.operator().equals(operator))
                .mapToInt(Work::weight)
                .sum();
    }

    /** Each knows eight topics of eleven, so that nobody can be given everything. */
    private static List<Operator> people(Random random) {
        var rules = new OperatorRules();
        var topics = TOPICS.keySet().stream().sorted().map(TopicCode::new).toList();
        var people = new ArrayList<Operator>();
        for (int i = 0; i < PEOPLE; i++) {
            var name = new OperatorId("operator" + i);
            var skills = new HashSet<TopicCode>();
            int first = random.nextInt(topics.size());
            for (int j = 0; j < 8; j++) {
                skills.add(topics.get((first + i + j) % topics.size()));
            }
            var hired = rules.evolve(null, new OperatorRegistered(name, Set.of(UNIT), null));
            people.add(
                    rules.evolve(
                            hired, new AbilitiesDeclared(name, skills, null, CAPACITY, "known")));
        }
        return people;
    }

    private static List<Arrival> arrivals(Random random) {
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < APPLICATIONS; i++) {
            var topic = topic(random);
            var urgency = random.nextInt(100) < 8 ? Urgency.LIFE_OR_HEALTH : null;
            arrivals.add(
                    new Arrival(
                            new Matter(
                                    new CaseId(new UUID(1, i)),
                                    new SubjectId(new UUID(2, random.nextInt(3_500))),
                                    UNIT,
                                    topic,
                                    null,
                                    "ka",
                                    null,
                                    RULE.weightOf(topic, urgency)),
                            urgency,
                            NEW_YEAR.plus(YEAR.multipliedBy(i).dividedBy(APPLICATIONS))));
        }
        return arrivals;
    }

    private static TopicCode topic(Random random) {
        double all = TOPICS.values().stream().mapToDouble(each -> each).sum();
        double drawn = random.nextDouble() * all;
        for (var each : TOPICS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            drawn -= each.getValue();
            if (drawn <= 0) {
                return new TopicCode(each.getKey());
            }
        }
        return new TopicCode("SOCIAL");
    }
}
