package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.engine.OfficeClock;
import tools.jackson.databind.JsonNode;

/** Each on a server of its own, so that every figure can be counted by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LoadTopicsAndSmsTest {

    private static final String LOAD = "/api/v1/reports/load";
    private static final String TOPICS = "/api/v1/reports/topics";

    private static TestServer alone(String name) {
        return TestServer.start(
                List.of("--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"));
    }

    @Test
    void what_operators_carry_and_have_done_leads_to_its_cases_replies_and_consultations() {
        try (var server = alone("load")) {
            var desk = new Desk(server);
            desk.assigned();
            desk.assigned(Bodies.complaintReceived(server.daysAgo(14)));
            var urgent = desk.assigned();
            desk.operator()
                    .give(
                            urgent,
                            "classify-case",
                            Map.of("topic", "HEALTH", "urgency", "CHILD_AT_RISK"))
                    .expect(200);
            desk.answered();
            desk.closed();
            desk.supervisor()
                    .give(desk.registered(), "assign-case", Bodies.assignTo("operator2"))
                    .expect(200);
            handedOn(server, Duration.ofMinutes(3), Duration.ofMinutes(5));

            var report = desk.supervisor().get(LOAD).expect(200).json();
            var operator = of(report, "operator");
            assertThat(operator.get("open").asInt()).isEqualTo(4);
            assertThat(operator.get("weight").asInt()).isEqualTo(4);
            assertThat(operator.get("urgent").asInt()).isEqualTo(1);
            assertThat(operator.get("overdue").asInt()).isEqualTo(1);
            assertThat(operator.get("answered").asInt()).isEqualTo(2);
            assertThat(operator.get("sessions").asInt()).isZero();
            assertThat(operator.get("attendedSeconds").asInt()).isBetween(180, 190);
            var second = of(report, "operator2");
            assertThat(second.get("sessions").asInt()).isEqualTo(1);
            assertThat(second.get("attendedSeconds").asInt()).isBetween(300, 310);

            var carried = report.get("carried");
            assertThat(carried.get("total").asInt()).isEqualTo(5);
            assertThat(carried.get("most").asInt()).isEqualTo(4);
            int shoulders = carried.get("shoulders").asInt();
            assertThat(shoulders).isEqualTo(report.get("operators").size());
            assertThat(carried.get("mostToMean").asDouble())
                    .isEqualTo(4.0 * shoulders / 5, within(1e-4));
            assertThat(report.get("answered").get("gini").asDouble())
                    .isEqualTo((shoulders - 1.0) / shoulders, within(1e-4));

            assertThat(count(desk.supervisor(), operator.get("cases"))).isEqualTo(4);
            assertThat(count(desk.supervisor(), operator.get("replies"))).isEqualTo(2);
            assertThat(count(desk.supervisor(), second.get("sessionList"))).isEqualTo(1);
            var earlier = desk.supervisor().get(LOAD + "?to=2020-12-31").expect(200).json();
            assertThat(of(earlier, "operator").get("open").asInt()).isEqualTo(4);
            assertThat(of(earlier, "operator").get("answered").asInt()).isZero();
            assertThat(server.as("auditor").get(LOAD, "Accept", "text/csv").expect(200).body())
                    .contains("weightGini")
                    .contains("EVENNESS");
        }
    }

    /** The first operator's stretch, then that of the second, who brings it to its end. */
    private static void handedOn(TestServer server, Duration first, Duration then) {
        var sessions = new Sessions(server);
        var clock = server.bean(OfficeClock.class);
        var id = sessions.answered("operator");
        clock.shift(first);
        sessions.give("operator", id, "transfer", Bodies.assignTo("operator2")).expect(200);
        sessions.answered("operator2", id);
        sessions.followsProtocol("operator2", id);
        clock.shift(then);
        sessions.give("operator2", id, "complete", Map.of()).expect(200);
    }

    @Test
    void an_operator_sees_the_load_of_the_own_unit_and_of_sessions_only_the_own() {
        try (var server = alone("ownload")) {
            var desk = new Desk(server);
            desk.assigned();
            var restricted = new HashMap<>(Bodies.application());
            restricted.put("restricted", true);
            desk.assigned(restricted);
            var seen = server.as("operator2").get(LOAD).expect(200).json();
            assertThat(of(seen, "operator").get("open").asInt()).isEqualTo(1);
            assertThat(of(seen, "operator").get("sessions").isNull()).isTrue();
            assertThat(of(seen, "operator").get("attendedSeconds").isNull()).isTrue();
            assertThat(of(seen, "operator2").get("sessions").asInt()).isZero();
            assertThat(seen.get("attended").isNull()).isTrue();
            assertThat(names(seen)).contains("operator", "operator2").doesNotContain("operator3");
            var elsewhere = server.as("operator3").get(LOAD).expect(200).json();
            assertThat(names(elsewhere)).contains("operator3").doesNotContain("operator");
        }
    }

    @Test
    void every_topic_has_its_cases_consultations_and_names_and_what_is_not_sorted_a_line() {
        try (var server = alone("topics")) {
            var desk = new Desk(server);
            var health = desk.registered(Bodies.application("topic", "HEALTH"));
            desk.assigned(Bodies.application("topic", "HEALTH"));
            var before = server.now();
            server.bean(OfficeClock.class).shift(Duration.ofSeconds(1));
            desk.operator()
                    .give(
                            health,
                            "classify-case",
                            Map.of("topic", "HEALTH", "urgency", "CHILD_AT_RISK"))
                    .expect(200);
            var unsorted = new HashMap<>(Bodies.application());
            unsorted.remove("topic");
            desk.registered(unsorted);
            var sessions = new Sessions(server);
            var id = sessions.answered("operator");
            sessions.give("operator", id, "join-case", Map.of("caseId", health)).expect(200);
            sessions.offered();

            var report = desk.supervisor().get(TOPICS).expect(200).json();
            var line = topic(report, "HEALTH");
            assertThat(line.get("ka").asString()).isNotBlank();
            assertThat(line.get("en").asString()).isNotBlank();
            assertThat(line.at("/figures/promises/received").asInt()).isEqualTo(2);
            assertThat(line.at("/figures/urgent").asInt()).isEqualTo(1);
            assertThat(line.at("/figures/consultations").asInt()).isEqualTo(1);
            assertThat(count(desk.supervisor(), line.get("cases"))).isEqualTo(2);
            assertThat(count(desk.supervisor(), line.get("urgentCases"))).isEqualTo(1);
            var last = report.get("topics").get(report.get("topics").size() - 1);
            assertThat(last.get("topic").isNull()).isTrue();
            assertThat(last.at("/figures/promises/received").asInt()).isEqualTo(1);
            assertThat(count(desk.supervisor(), last.get("cases"))).isEqualTo(1);
            assertThat(report.at("/total/promises/received").asInt()).isEqualTo(3);
            assertThat(report.get("consultationsWithoutCase").asInt()).isEqualTo(1);

            var then = desk.supervisor().get(TOPICS + "?asOf=" + before).expect(200).json();
            assertThat(topic(then, "HEALTH").at("/figures/urgent").asInt()).isZero();
            assertThat(topic(then, "HEALTH").at("/figures/consultations").asInt()).isZero();
            var elsewhere = server.as("operator3").get(TOPICS).expect(200).json();
            assertThat(elsewhere.at("/total/promises/received").asInt()).isZero();
            assertThat(server.as("auditor").get(TOPICS, "Accept", "text/csv").expect(200).body())
                    .contains("UNSORTED")
                    .contains("TOTAL");
        }
    }

    @Test
    void replies_by_sms_are_counted_with_their_parts_beside_what_was_published() {
        try (var server = alone("sms")) {
            var desk = new Desk(server);
            answeredBySms(desk, "თქვენი განცხადება მიღებულია.");
            answeredBySms(desk, "ა".repeat(71));
            desk.answered();

            var report = server.as("auditor").get("/api/v1/reports/sms").expect(200).json();
            var periods = report.get("periods");
            assertThat(periods.size()).isEqualTo(2);
            assertThat(periods.at("/0/messages").asInt()).isEqualTo(927);
            assertThat(periods.at("/0/origin").asString()).isEqualTo("PUBLISHED");
            assertThat(periods.at("/1/messages").asInt()).isEqualTo(2);
            assertThat(periods.at("/1/firstResponses").asInt()).isEqualTo(2);
            assertThat(periods.at("/1/parts").asInt()).isEqualTo(3);
            assertThat(count(desk.supervisor(), periods.at("/1/replies"))).isEqualTo(2);
            var months =
                    server.as("auditor")
                            .get("/api/v1/reports/sms?period=MONTH", "Accept", "text/csv")
                            .expect(200)
                            .body();
            assertThat(months).contains("RECORDED").contains("927");
        }
    }

    private static void answeredBySms(Desk desk, String text) {
        var body = new HashMap<>(Bodies.application());
        body.put("channel", "SMS");
        var applicant =
                new HashMap<String, Object>(
                        Map.of("name", "Nino", "phone", "+995555123456", "smsConsent", true));
        body.put("applicant", applicant);
        var caseId = desk.assigned(body);
        var answer = new HashMap<>(Bodies.answer());
        answer.put("channel", "SMS");
        answer.put("text", text);
        desk.operator().give(caseId, "issue-first-response", answer).expect(200);
    }

    private static JsonNode of(JsonNode report, String operator) {
        return report.get("operators")
                .valueStream()
                .filter(each -> each.get("operator").asString().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode report) {
        return report.get("operators")
                .valueStream()
                .map(each -> each.get("operator").asString())
                .toList();
    }

    private static JsonNode topic(JsonNode report, String topic) {
        return report.get("topics")
                .valueStream()
                .filter(each -> Objects.equals(each.get("topic").asString(""), topic))
                .findFirst()
                .orElseThrow();
    }

    private static int count(Caller caller, JsonNode link) {
        return caller.get(link.asString()).expect(200).json().get("items").size();
    }
}
