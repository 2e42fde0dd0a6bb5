package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EscalationsTest {

    private static final String ESCALATIONS = "/api/v1/escalations";

    @Parameter Store store;

    @Test
    void they_come_oldest_or_latest_first_and_by_how_long_ago_they_rose() {
        var desk = Desk.on(store);
        var old = missed(desk, 120);
        var older = missed(desk, 150);
        assertThat(cases(desk, "sort=RAISED_ASC", old, older))
                .containsExactly(older, older, older, old, old, old);
        assertThat(cases(desk, "sort=RAISED_DESC", old, older))
                .containsExactly(old, old, old, older, older, older);
        assertThat(cases(desk, "", old, older)).startsWith(old);
        assertThat(cases(desk, "olderThan=P135D", old, older)).containsOnly(older).hasSize(3);
        assertThat(cases(desk, "olderThan=PT2160H&level=3", old, older)).hasSize(2);
        assertThat(cases(desk, "raisedBefore=" + desk.server().daysAgo(135), old, older))
                .containsOnly(older);
        var first =
                desk.supervisor()
                        .get(ESCALATIONS + "?limit=1&sort=RAISED_ASC&olderThan=P140D")
                        .expect(200);
        var next =
                desk.supervisor()
                        .get(
                                ESCALATIONS
                                        + "?limit=1&sort=RAISED_ASC&olderThan=P140D&cursor="
                                        + first.text("/nextCursor"))
                        .expect(200);
        assertThat(instant(next.json().at("/items/0"), "raisedAt"))
                .isAfterOrEqualTo(instant(first.json().at("/items/0"), "raisedAt"));
    }

    @Test
    void each_says_how_long_it_has_been_open_and_how_long_it_waited_for_a_note() {
        var desk = Desk.on(store);
        var caseId = missed(desk, 60);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "Seen", "level", 1))
                .expect(200);
        var open = items(desk, "limit=500", caseId);
        for (var item : open) {
            var openFor = Duration.parse(item.get("openFor").asString());
            assertThat(Duration.between(instant(item, "raisedAt"), desk.server().now()))
                    .isBetween(openFor, openFor.plusSeconds(60));
            var late = Duration.between(instant(item, "dueAt"), desk.server().now());
            assertThat(Duration.parse(item.get("lateWorkingTime").asString()))
                    .isBetween(late.dividedBy(6), late.dividedBy(4));
            assertThat(item.get("timeToAcknowledge").isNull())
                    .isEqualTo(item.get("level").intValue() != 1);
        }
        var seen = items(desk, "limit=500&acknowledged=true", caseId).getFirst();
        var waited = Duration.parse(seen.get("timeToAcknowledge").asString());
        assertThat(waited)
                .isEqualTo(
                        Duration.ofSeconds(
                                Duration.between(
                                                instant(seen, "raisedAt"),
                                                instant(seen, "acknowledgedAt"))
                                        .toSeconds()));
        // eight hours of about five days in seven
        assertThat(Duration.parse(seen.get("workingTimeToAcknowledge").asString()))
                .isBetween(waited.dividedBy(6), waited.dividedBy(4));
        desk.operator().give(caseId, "withdraw-case", Map.of("evidence", "Letter")).expect(200);
        assertThat(items(desk, "limit=500&state=RESOLVED", caseId))
                .hasSize(3)
                .allMatch(item -> item.get("openFor").isNull())
                .allMatch(item -> item.get("lateWorkingTime").isNull());
    }

    @Test
    void they_are_counted_by_unit_level_state_and_note() {
        var desk = Desk.on(store);
        var open = missed(desk, 300);
        var over = missed(desk, 303);
        desk.supervisor()
                .give(open, "acknowledge-escalation", Map.of("note", "Seen", "level", 1))
                .expect(200);
        desk.operator().give(over, "withdraw-case", Map.of("evidence", "Letter")).expect(200);
        var period = "?from=" + desk.server().daysAgo(310) + "&to=" + desk.server().daysAgo(280);
        var summary = desk.supervisor().get(ESCALATIONS + "/summary" + period).expect(200).json();

        assertThat(summary.get("counts").valueStream().map(EscalationsTest::kind))
                .containsExactly(
                        "first-response 1 OPEN true: 1",
                        "first-response 1 RESOLVED false: 1",
                        "first-response 2 OPEN false: 1",
                        "first-response 2 RESOLVED false: 1",
                        "first-response 3 OPEN false: 1",
                        "first-response 3 RESOLVED false: 1");
        assertThat(summary.at("/oldestUnacknowledged/caseId").asString()).isEqualTo(over);
        assertThat(summary.at("/timeToAcknowledge/count").longValue()).isEqualTo(1);
        assertThat(summary.at("/timeToAcknowledge/median"))
                .isEqualTo(summary.at("/timeToAcknowledge/p90"));
        assertThat(Duration.parse(summary.at("/timeToAcknowledge/median").asString()).toDays())
                .isBetween(280L, 300L);
        assertThat(Duration.parse(summary.at("/workingTimeToAcknowledge/p90").asString()))
                .isBetween(Duration.ofHours(150 * 8), Duration.ofHours(220 * 8));
    }

    @Test
    void the_figures_of_nothing_are_empty() {
        var desk = Desk.on(store);
        var summary =
                desk.supervisor()
                        .get(ESCALATIONS + "/summary?to=2018-01-01T00:00:00Z&unit=examination")
                        .expect(200)
                        .json();
        assertThat(summary.get("counts")).isEmpty();
        assertThat(summary.get("oldestUnacknowledged").isNull()).isTrue();
        assertThat(summary.at("/timeToAcknowledge/count").longValue()).isZero();
        assertThat(summary.at("/timeToAcknowledge/median").isNull()).isTrue();
        assertThat(summary.at("/workingTimeToAcknowledge/p90").isNull()).isTrue();
    }

    @Test
    void an_operator_counts_those_of_the_own_unit() {
        var desk = Desk.on(store);
        missed(desk, 400);
        var period = "?from=" + desk.server().daysAgo(410) + "&to=" + desk.server().daysAgo(380);
        assertThat(counts(desk.operator(), period)).hasSize(3);
        assertThat(counts(desk.server().as("auditor"), period)).hasSize(3);
        assertThat(counts(desk.server().as("operator3"), period)).isEmpty();
        desk.integrator().get(ESCALATIONS + "/summary").refused(403, "NOT_AUTHORISED");
    }

    private static List<JsonNode> counts(Caller caller, String period) {
        return caller.get(ESCALATIONS + "/summary" + period)
                .expect(200)
                .json()
                .get("counts")
                .valueStream()
                .toList();
    }

    private static String kind(JsonNode count) {
        return "%s %d %s %s: %d"
                .formatted(
                        count.get("unit").asString(),
                        count.get("level").intValue(),
                        count.get("state").asString(),
                        count.get("acknowledged").asBoolean(),
                        count.get("count").longValue());
    }

    private static String missed(Desk desk, int daysAgo) {
        var caseId = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(daysAgo)));
        desk.awaitEscalations(caseId, 3);
        return caseId;
    }

    private static List<String> cases(Desk desk, String question, String... mine) {
        return items(desk, "limit=500&" + question, mine).stream()
                .map(item -> item.get("caseId").asString())
                .toList();
    }

    private static List<JsonNode> items(Desk desk, String question, String... mine) {
        var known = Stream.of(mine).toList();
        return desk.supervisor()
                .get((ESCALATIONS + "?" + question).replaceFirst("&$", ""))
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> known.contains(item.get("caseId").asString()))
                .toList();
    }

    private static Instant instant(JsonNode item, String field) {
        return Instant.parse(item.get(field).asString());
    }
}
