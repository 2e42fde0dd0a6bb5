package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PromiseBookTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FEBRUARY = Instant.parse("2023-02-01T00:00:00Z");
    private static final String DUE = "2023-01-18T14:00:00Z";

    private final List<LoggedEvent> events = new ArrayList<>();

    private void registered(String caseId) {
        event(
                caseId,
                "ApplicationRegistered",
                """
                {"channel":"WEB","clock":{"startedAt":"2023-01-16T06:00:00Z",
                 "schedule":{"dueAt":"%s"}}}
                """
                        .formatted(DUE));
    }

    private void answered(String caseId, String at) {
        event(caseId, "FirstResponseIssued", "{\"occurredAt\":\"%s\"}".formatted(at));
    }

    private void event(String caseId, String type, String payload) {
        long index = events.size() + 1L;
        events.add(new LoggedEvent(index, caseId, index, type, JSON.readTree(payload), FEBRUARY));
    }

    private List<String> check(JsonNode report) {
        return PromiseBook.check(new EventLog(List.copyOf(events)), report, FEBRUARY);
    }

    private static JsonNode report(int met, int metLate, int missed, String working, String all) {
        var figures =
                """
                {"received":%d,"met":%d,"metLate":%d,"missed":%d,"running":0,"cancelled":0,
                 "working":%s,"calendar":%s}
                """
                        .formatted(met + metLate + missed, met, metLate, missed, working, all);
        return JSON.readTree(
                """
                {"total":%s,"groups":[{"from":"2023-01-16","channel":"WEB","figures":%s}]}
                """
                        .formatted(figures, figures));
    }

    private static String of(String time) {
        return "{\"median\":\"%s\",\"p90\":\"%s\"}".formatted(time, time);
    }

    @Test
    void an_answer_at_the_very_instant_is_in_time_and_a_moment_later_it_is_not() {
        registered("one");
        answered("one", DUE);
        // Monday 10:00 to Wednesday 18:00 without nights and lunches
        assertThat(check(report(1, 0, 0, of("PT23H"), of("PT56H")))).isEmpty();
        events.removeLast();
        answered("one", "2023-01-18T14:00:00.001Z");
        assertThat(check(report(1, 0, 0, of("PT23H"), of("PT56H"))))
                .anyMatch(finding -> finding.contains("met: counted 0, told 1"));
        assertThat(check(report(0, 1, 0, of("PT23H"), of("PT56H")))).isEmpty();
    }

    @Test
    void what_was_never_answered_is_missed() {
        registered("one");
        assertThat(check(report(0, 0, 1, "null", "null"))).isEmpty();
        assertThat(check(report(1, 0, 0, "null", "null"))).hasSizeGreaterThan(1);
    }

    @Test
    void a_promise_that_was_moved_is_kept_by_its_later_instant() {
        registered("one");
        // past the Epiphany of Thursday
        event("one", "DeadlineRecalculated", "{\"schedule\":{\"dueAt\":\"2023-01-20T14:00:00Z\"}}");
        answered("one", "2023-01-20T14:00:00Z");
        assertThat(check(report(1, 0, 0, of("PT31H"), of("PT104H")))).isEmpty();
    }

    @Test
    void a_group_that_the_report_does_not_have_is_found() {
        registered("one");
        var report = report(0, 0, 1, "null", "null");
        assertThat(
                        check(
                                JSON.readTree(
                                        report.toString()
                                                .replace(
                                                        "\"channel\":\"WEB\"",
                                                        "\"channel\":\"SMS\""))))
                .singleElement()
                .asString()
                .contains("the report has");
    }
}
