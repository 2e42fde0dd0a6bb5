package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Three months that nobody else on the shared server has cases in, and a topic or two. The hours
 * were counted by hand: the office works 09:00 to 13:00 and 14:00 to 18:00, Tbilisi time.
 */
@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReportsTest {

    private static final String FIGURES = "/api/v1/reports/first-response";

    @Parameter Store store;

    /** One application of June 2021; a Tuesday is the 1st, and no holiday lies in it. */
    private static String answered(Desk desk, String topic, String receivedAt, String answeredAt) {
        var caseId = desk.assigned(received(topic, receivedAt));
        var answer = new HashMap<>(Bodies.answer());
        answer.put("occurredAt", answeredAt);
        answer.put("evidence", "Letter book");
        desk.supervisor().give(caseId, "issue-first-response", answer).expect(200);
        return caseId;
    }

    private static Map<String, Object> received(String topic, String receivedAt) {
        var body = Bodies.application("topic", topic);
        body.put("receivedAt", receivedAt);
        body.put("channel", "EMAIL");
        return body;
    }

    @Test
    void figures_are_those_that_were_counted_by_hand_and_lead_to_their_cases() {
        var desk = Desk.on(store);
        // due on Thu 3rd 18:00; 1 working hour, 1 hour
        var quick = answered(desk, "HEALTH", at("2021-06-01T10:00"), at("2021-06-01T11:00"));
        // due on Fri 4th 18:00; exactly in time: 7 + 8 + 8 = 23 working hours, 56 hours
        var last = answered(desk, "HEALTH", at("2021-06-02T10:00"), at("2021-06-04T18:00"));
        // due on Tue 8th 18:00; late: Mon 8 + Tue 8 + Wed 1 = 17 working hours, 94 hours
        var late = answered(desk, "HEALTH", at("2021-06-05T12:00"), at("2021-06-09T10:00"));
        var missed = desk.registered(received("HEALTH", at("2021-06-10T10:00")));
        var withdrawn = desk.registered(received("HOUSING", at("2021-06-11T10:00")));
        desk.operator().give(withdrawn, "withdraw-case", Map.of("evidence", "Letter")).expect(200);

        var june = FIGURES + "?from=2021-06-01&to=2021-06-30&channel=EMAIL";
        var report = desk.supervisor().get(june + "&groupBy=TOPIC&period=MONTH").expect(200).json();
        assertThat(report.at("/asOf").asString()).isNotBlank();
        assertThat(counts(report.at("/total"))).isEqualTo(List.of(5, 2, 1, 1, 0, 0, 1, 0));
        // all three answers were recorded years later, from the letter book
        assertThat(report.at("/total/backdated").intValue()).isEqualTo(3);
        // 2 of 4; the cancelled one is left out
        assertThat(report.at("/total/share").decimalValue()).isEqualByComparingTo("0.5");
        // 1, 17, 23 hours: 17 in the middle, and 17 + 0.8 × 6 = 21.8
        assertThat(report.at("/total/working/median").asString()).isEqualTo("PT17H");
        assertThat(report.at("/total/working/p90").asString()).isEqualTo("PT21H48M");
        // 1, 56, 94 hours: 56 in the middle, and 56 + 0.8 × 38 = 86.4
        assertThat(report.at("/total/calendar/median").asString()).isEqualTo("PT56H");
        assertThat(report.at("/total/calendar/p90").asString()).isEqualTo("PT86H24M");
        assertThat(report.at("/excluded/count").intValue()).isEqualTo(1);
        assertThat(report.at("/excluded/first/0/caseId").asString()).isEqualTo(withdrawn);

        var groups = report.get("groups");
        assertThat(groups.size()).isEqualTo(2);
        assertThat(groups.at("/0/topic").asString()).isEqualTo("HEALTH");
        assertThat(groups.at("/0/from").asString()).isEqualTo("2021-06-01");
        assertThat(groups.at("/0/to").asString()).isEqualTo("2021-06-30");
        assertThat(counts(groups.at("/0/figures"))).isEqualTo(List.of(4, 2, 1, 1, 0, 0, 0, 0));
        assertThat(groups.at("/1/figures/share").isNull()).isTrue();

        assertThat(cases(desk, report.at("/cases").asString()))
                .containsExactly(quick, last, late, missed, withdrawn);
        assertThat(cases(desk, groups.at("/0/cases").asString()))
                .containsExactly(quick, last, late, missed);
        assertThat(cases(desk, groups.at("/0/cases").asString() + "&state=MISSED,MET_LATE&limit=1"))
                .containsExactly(late, missed);
        assertThat(cases(desk, report.at("/excluded/cases").asString())).containsExactly(withdrawn);
        var first = desk.supervisor().get(report.at("/cases").asString()).json().at("/items/1");
        assertThat(first.at("/workingTime").asString()).isEqualTo("PT23H");
        assertThat(first.at("/calendarTime").asString()).isEqualTo("PT56H");
        assertThat(first.at("/state").asString()).isEqualTo("MET");
        desk.supervisor().get(first.at("/history").asString()).expect(200);
    }

    @Test
    void both_rules_judge_the_same_answers() {
        var desk = Desk.on(store);
        // due on Fri 9th by two working days, on Mon 12th by five days
        answered(desk, "PRISON", at("2021-07-07T10:00"), at("2021-07-12T17:00"));
        // in time by both
        answered(desk, "PRISON", at("2021-07-07T10:00"), at("2021-07-08T12:00"));
        // late by both: five days from Thu 8th end on Tue 13th
        var never = answered(desk, "PRISON", at("2021-07-08T10:00"), at("2021-07-14T12:00"));
        var silent = desk.registered(received("PRISON", at("2021-07-09T10:00")));

        var july = "/api/v1/reports/policy-comparison?from=2021-07-01&to=2021-07-31&topic=PRISON";
        var total = desk.server().as("auditor").get(july).expect(200).json().get("total");
        assertThat(total.get("answered").intValue()).isEqualTo(3);
        assertThat(total.get("unanswered").intValue()).isEqualTo(1);
        assertThat(total.at("/policies/0/policy/id").asString()).isEqualTo("five-days");
        assertThat(total.at("/policies/0/inTime").intValue()).isEqualTo(2);
        assertThat(total.at("/policies/0/missed").intValue()).isEqualTo(1);
        // 2 of 4: whoever was never answered was let down by both rules
        assertThat(total.at("/policies/0/share").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(total.at("/policies/1/policy/id").asString()).isEqualTo("standard");
        assertThat(total.at("/policies/1/inTime").intValue()).isEqualTo(1);
        assertThat(total.at("/policies/1/share").decimalValue()).isEqualByComparingTo("0.25");
        // all were received at 10:00: 7 + 8 + 8 hours
        assertThat(total.at("/policies/1/allowedWorking/median").asString()).isEqualTo("PT23H");
        var late = desk.supervisor().get(total.at("/policies/0/lateCases").asString()).expect(200);
        assertThat(late.json().get("items").size()).isEqualTo(1);
        assertThat(late.text("/items/0/reported/caseId")).isEqualTo(never);
        assertThat(late.text("/items/0/wouldBeDueAt")).isEqualTo("2021-07-13T14:00:00.000Z");

        var missed = desk.supervisor().get(total.at("/policies/0/missedCases").asString());
        assertThat(missed.expect(200).text("/items/0/reported/caseId")).isEqualTo(silent);
        assertThat(missed.text("/items/0/verdict")).isEqualTo("MISSED");
        assertThat(missed.json().get("items").size()).isEqualTo(1);

        desk.supervisor().get(july + "&policies=no-such-policy").refused(400, "INVALID_REQUEST");
    }

    @Test
    void what_is_not_due_yet_is_undecided() {
        var desk = Desk.on(store);
        var today = desk.registered(Bodies.application("topic", "MIGRATION"));
        var report =
                desk.supervisor()
                        .get("/api/v1/reports/policy-comparison?topic=MIGRATION")
                        .expect(200);
        assertThat(report.text("/total/policies/0/undecided")).isEqualTo("1");
        assertThat(report.json().at("/total/policies/0/share").isNull()).isTrue();
        var undecided =
                desk.supervisor().get(report.text("/total/policies/0/undecidedCases")).expect(200);
        assertThat(undecided.text("/items/0/reported/caseId")).isEqualTo(today);
    }

    @Test
    void more_policies_than_can_be_compared_are_refused_with_the_bounds() {
        var refused =
                Desk.on(store)
                        .supervisor()
                        .get("/api/v1/reports/policy-comparison?policies=a,b,c,d,e,f")
                        .refused(400, "INVALID_REQUEST");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/policies");
        assertThat(refused.text("/errors/0/detail")).isEqualTo("must have 1 to 5 elements");
    }

    @Test
    void answers_that_were_recorded_long_after_they_were_given_are_listed() {
        var desk = Desk.on(store);
        var backdated =
                answered(desk, "ENVIRONMENT", at("2021-11-02T10:00"), at("2021-11-02T11:00"));
        var prompt = desk.assigned(received("ENVIRONMENT", at("2021-11-03T10:00")));
        var answer = new HashMap<>(Bodies.answer());
        answer.put("evidence", "Letter book");
        desk.operator().give(prompt, "issue-first-response", answer).expect(200);
        desk.registered(received("ENVIRONMENT", at("2021-11-04T10:00")));

        var november = "?from=2021-11-01&to=2021-11-30&topic=ENVIRONMENT";
        var now = desk.server().now();
        for (var asOf : List.of("", "&asOf=" + now)) {
            var total = desk.supervisor().get(FIGURES + november + asOf).expect(200);
            assertThat(total.text("/total/backdated")).isEqualTo("1");
            var cases = FIGURES + "/cases" + november + asOf;
            assertThat(cases(desk, cases + "&backdated=true")).containsExactly(backdated);
            assertThat(cases(desk, cases + "&backdated=false")).hasSize(2).contains(prompt);
        }
        var lines =
                desk.supervisor()
                        .get(
                                FIGURES + "/cases" + november + "&backdated=true",
                                "Accept",
                                "text/csv")
                        .expect(200)
                        .body()
                        .split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).contains(",backdated,");
        assertThat(lines[1]).contains(backdated).contains(",true,");
    }

    @Test
    void each_part_of_a_list_links_to_the_next_as_json_and_as_lines() {
        var desk = Desk.on(store);
        for (int hour = 10; hour < 13; hour++) {
            desk.registered(received("LABOUR", at("2021-12-07T%d:00".formatted(hour))));
        }
        for (var type : List.of("application/json", "text/csv")) {
            var next = FIGURES + "/cases?from=2021-12-01&to=2021-12-31&topic=LABOUR&limit=2";
            var first = desk.supervisor().get(next, "Accept", type).expect(200);
            assertThat(first.header("Link")).startsWith("<" + next).endsWith(">; rel=\"next\"");
            var second =
                    desk.supervisor()
                            .get(first.header("Link").replaceAll("<|>.*", ""), "Accept", type)
                            .expect(200);
            assertThat(second.header("Link")).isEmpty();
            assertThat(second.body()).isNotEqualTo(first.body()).contains("LABOUR");
        }
    }

    @Test
    void units_that_the_office_does_not_have_are_refused_by_name() {
        var desk = Desk.on(store);
        for (var path :
                List.of(
                        FIGURES + "?",
                        FIGURES + "/cases?",
                        "/api/v1/reports/due-per-day?",
                        "/api/v1/reports/due-per-day/cases?date=2021-01-01&",
                        "/api/v1/reports/policy-comparison?",
                        "/api/v1/reports/policy-comparison/cases?against=standard&",
                        "/api/v1/calendars/georgia/days?from=2021-01-01&to=2021-01-02&")) {
            var refused =
                    desk.supervisor().get(path + "unit=nowhere").refused(400, "INVALID_REQUEST");
            assertThat(refused.text("/errors/0/pointer")).as(path).isEqualTo("/unit");
            assertThat(refused.text("/errors/0/detail")).contains("first-response");
        }
    }

    @Test
    void what_falls_due_is_counted_by_date_as_was_known_at_an_instant() {
        var desk = Desk.on(store);
        var before = desk.server().now().toString();
        var caseId = desk.registered(received("CHILD", at("2021-08-04T10:00")));
        var answered = answered(desk, "CHILD", at("2021-08-04T11:00"), at("2021-08-04T12:00"));
        var days = "/api/v1/reports/due-per-day?from=2021-08-05&to=2021-08-07";
        var report = desk.supervisor().get(days).expect(200).json();
        assertThat(report.get("items").valueStream().map(day -> day.get("due").intValue()))
                .containsExactly(0, 2, 0);
        assertThat(report.at("/items/1/date").asString()).isEqualTo("2021-08-06");
        assertThat(report.at("/items/1/open").intValue()).isEqualTo(1);
        assertThat(cases(desk, report.at("/items/1/cases").asString()))
                .containsExactly(caseId, answered);
        assertThat(cases(desk, report.at("/items/1/cases").asString() + "&open=true"))
                .containsExactly(caseId);
        var then = desk.supervisor().get(days + "&asOf=" + before).expect(200);
        assertThat(then.text("/items/1/due")).isEqualTo("0");
    }

    @Test
    void figures_can_be_had_as_lines_for_a_spreadsheet() throws IOException {
        var desk = Desk.on(store);
        var paths =
                List.of(
                        FIGURES + "?groupBy=UNIT,TOPIC&period=YEAR",
                        FIGURES + "/cases?limit=5",
                        "/api/v1/reports/due-per-day?from=2021-01-01&to=2021-01-31",
                        "/api/v1/reports/policy-comparison?period=QUARTER",
                        "/api/v1/reports/policy-comparison/cases?against=five-days");
        answered(desk, "HEALTH", at("2021-09-01T10:00"), at("2021-09-01T11:00"));
        for (var path : paths) {
            var reply = desk.supervisor().get(path, "Accept", "text/csv").expect(200);
            assertThat(reply.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
            var records =
                    CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(new StringReader(reply.body()))
                            .getRecords();
            assertThat(records).as(path).isNotEmpty();
            assertThat(records)
                    .allSatisfy(record -> {
                        assertThat(record.isConsistent()).isTrue();
                        assertThat(record.get("asOf")).isNotBlank();
                    });
        }
        desk.supervisor().get(FIGURES, "Accept", "image/png").refused(406, "NOT_ACCEPTABLE");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var desk = Desk.on(store);
        for (var query :
                List.of(
                        "from=2021-02-01&to=2021-01-31",
                        "asOf=yesterday",
                        "period=DECADE",
                        "groupBy=ASSIGNEE",
                        "unit=",
                        "policyVersion=0",
                        "colour=red")) {
            desk.supervisor().get(FIGURES + "?" + query).refused(400, "INVALID_REQUEST");
        }
        assertThat(
                        desk.supervisor()
                                .get(FIGURES + "?from=2021-02-01&to=2021-01-31")
                                .text("/errors/0/detail"))
                .isEqualTo("must not lie before the beginning");
        desk.supervisor()
                .get("/api/v1/reports/due-per-day?from=2020-01-01&to=2026-01-01")
                .refused(400, "INVALID_REQUEST");
        desk.supervisor().get(FIGURES + "/cases?cursor=none").refused(400, "INVALID_REQUEST");
    }

    @Test
    void operators_count_the_cases_of_their_own_units() {
        var desk = Desk.on(store);
        var mine = received("SOCIAL", at("2021-10-05T10:00"));
        var theirs = received("SOCIAL", at("2021-10-05T10:00"));
        theirs.put("unit", "examination");
        desk.registered(mine);
        desk.supervisor().post("/api/v1/cases", theirs).expect(201);
        var october = FIGURES + "?from=2021-10-01&to=2021-10-31";
        assertThat(desk.supervisor().get(october).json().at("/total/received").intValue())
                .isEqualTo(2);
        assertThat(desk.operator().get(october).json().at("/total/received").intValue())
                .isEqualTo(1);
    }

    private static String at(String local) {
        return local + ":00+04:00";
    }

    private static List<Integer> counts(JsonNode figures) {
        return List.of(
                        "received",
                        "met",
                        "metLate",
                        "missed",
                        "running",
                        "paused",
                        "cancelled",
                        "notMeasured")
                .stream()
                .map(name -> figures.get(name).intValue())
                .toList();
    }

    /** The cases that a link leads to, part by part. */
    private static List<String> cases(Desk desk, String link) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var part =
                    desk.supervisor()
                            .get(link + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .expect(200);
            part.json().get("items").forEach(item -> found.add(item.get("caseId").asString()));
            cursor = part.text("/nextCursor");
        } while (!cursor.isEmpty());
        return found;
    }
}
