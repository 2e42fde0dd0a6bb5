package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ConsultationBookTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NINE = Instant.parse("2023-01-16T05:00:00Z");

    /** One call of ten minutes, held for three; and one that nobody answered. */
    private final List<LoggedEvent> events =
            new ArrayList<>(
                    List.of(
                            event("one", "ConsultationOffered", 0),
                            event("one", "ConsultationAnswered", 10),
                            event("one", "ConsultationHeld", 130),
                            event("one", "ConsultationResumed", 310),
                            event("one", "ConsultationWrappedUp", 580),
                            event("one", "ConsultationCompleted", 610),
                            event("two", "ConsultationOffered", 30),
                            event("two", "ConsultationAbandoned", 90)));

    private static LoggedEvent event(String id, String type, int seconds) {
        var payload =
                JSON.createObjectNode()
                        .put("channel", "HOTLINE")
                        .put("direction", "IN")
                        .put("at", NINE.plusSeconds(seconds).toString());
        if (id.equals("one")) {
            payload.put("operatorId", "nino");
        }
        return new LoggedEvent(seconds, id, seconds, type, payload, NINE);
    }

    private static JsonNode report(String attendedMean, int completed) {
        var times =
                "{\"mean\":\"%s\",\"median\":\"%s\",\"p90\":\"%s\"}"
                        .formatted(attendedMean, attendedMean, attendedMean);
        var ten = "{\"mean\":\"PT10M\",\"median\":\"PT10M\",\"p90\":\"PT10M\"}";
        var answered =
                figures(1, completed, 0, "\"attended\":%s,\"elapsed\":%s".formatted(times, ten));
        var all = figures(2, completed, 1, "\"attended\":%s,\"elapsed\":%s".formatted(times, ten));
        var lost = figures(1, 0, 1, "\"attended\":null,\"elapsed\":null");
        return JSON.readTree(
                """
                {"total":%s,"groups":[{"operator":"nino","figures":%s},{"figures":%s}]}
                """
                        .formatted(all, answered, lost));
    }

    private static String figures(int offered, int completed, int unanswered, String times) {
        return """
        {"offered":%d,"completed":%d,"unanswered":%d,"brokenOff":0,"open":0,"withinTarget":%d,%s}
        """
                .formatted(offered, completed, unanswered, completed == 0 ? 0 : 1, times);
    }

    private ConsultationBook book() {
        return ConsultationBook.of(events);
    }

    @Test
    void a_report_that_is_right_is_found_right() {
        // seven minutes attended to: all but the three that the caller was held
        assertThat(book().comparedWithReport(report("PT7M", 1))).isEmpty();
        assertThat(book().comparedWithWatches(Map.of("one", new long[] {420_000, 600_000})))
                .isEmpty();
    }

    @Test
    void a_time_that_is_wrong_by_a_second_is_found() {
        assertThat(book().comparedWithReport(report("PT7M1S", 1)))
                .anyMatch(finding -> finding.contains("all attended mean"))
                .anyMatch(finding -> finding.contains("of nino attended median"));
    }

    @Test
    void a_watch_that_shows_a_millisecond_more_is_found() {
        assertThat(book().comparedWithWatches(Map.of("one", new long[] {420_001, 600_000})))
                .singleElement()
                .asString()
                .contains("by hand 420001");
    }

    @Test
    void a_count_that_is_wrong_is_found() {
        assertThat(book().comparedWithReport(report("PT7M", 2)))
                .anyMatch(finding -> finding.contains("completed: counted 1, told 2"));
    }

    @Test
    void a_consultation_that_is_not_in_the_log_is_found() {
        events.removeIf(event -> event.caseId().equals("one"));
        assertThat(book().comparedWithWatches(Map.of("one", new long[] {420_000, 600_000})))
                .singleElement()
                .asString()
                .contains("is not in the log");
    }

    @Test
    void calls_are_counted_whether_they_were_answered_or_not() {
        var right =
                JSON.readTree(
                        "{\"years\":[{\"year\":2022,\"origin\":\"PUBLISHED\",\"calls\":8746},"
                                + "{\"year\":2023,\"origin\":\"RECORDED\",\"calls\":2,"
                                + "\"answered\":1}]}");
        assertThat(book().comparedWithHotline(right, 2023)).isEmpty();
        assertThat(book().comparedWithHotline(right, 2024)).isNotEmpty();
    }
}
