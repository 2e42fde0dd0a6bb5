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
final class LoadAndTopicsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ConsultationBook NO_CALLS = ConsultationBook.of(List.of());

    private final List<LoggedEvent> events = new ArrayList<>();

    private EventLog log() {
        return new EventLog(List.copyOf(events));
    }

    private void event(String caseId, String type, String payload) {
        long index = events.size() + 1L;
        events.add(
                new LoggedEvent(index, caseId, index, type, JSON.readTree(payload), Instant.EPOCH));
    }

    private static JsonNode load(int weight) {
        return JSON.readTree(
                "{\"operators\":[{\"operator\":\"nino\",\"weight\":%d,\"attendedSeconds\":0,"
                                .formatted(weight)
                        + "\"sessions\":0}]}");
    }

    @Test
    void what_an_operator_carries_is_compared_with_the_report() {
        assertThat(LoadBook.check(Map.of("nino", 3), NO_CALLS, load(3))).isEmpty();
        assertThat(LoadBook.check(Map.of("nino", 3), NO_CALLS, load(2)))
                .singleElement()
                .asString()
                .contains("weight: counted 3, told 2");
        assertThat(LoadBook.check(Map.of("giorgi", 1), NO_CALLS, load(2)))
                .singleElement()
                .asString()
                .contains("does not know giorgi");
    }

    @Test
    void a_case_counts_for_the_topic_under_which_it_was_sorted_last() {
        event("one", "ApplicationRegistered", "{\"topic\":\"HEALTH\"}");
        event("one", "CaseClassified", "{\"topic\":\"PRISON\",\"urgency\":\"HUNGER_STRIKE\"}");
        var right =
                """
                {"topics":[{"topic":"HEALTH","figures":{"promises":{"received":0},"urgent":0}},
                {"topic":"PRISON","figures":{"promises":{"received":1},"urgent":1}},
                {"figures":{"promises":{"received":0},"urgent":0}}]}
                """;
        assertThat(TopicBook.check(log(), JSON.readTree(right))).isEmpty();
        assertThat(
                        TopicBook.check(
                                log(),
                                JSON.readTree(right.replace("\"urgent\":1", "\"urgent\":2"))))
                .singleElement()
                .asString()
                .contains("PRISON urgent");
        assertThat(TopicBook.check(log(), JSON.readTree("{\"topics\":[]}")))
                .singleElement()
                .asString()
                .contains("does not know the topic PRISON");
    }

    @Test
    void messages_are_counted_with_their_parts() {
        event("one", "FirstResponseIssued", "{\"reply\":{\"form\":\"SMS\",\"smsParts\":3}}");
        event("two", "FirstResponseIssued", "{\"reply\":{\"form\":\"WRITTEN\"}}");
        var right =
                "{\"periods\":[{\"origin\":\"PUBLISHED\",\"messages\":927},"
                        + "{\"origin\":\"RECORDED\",\"messages\":1,\"parts\":3}]}";
        assertThat(TopicBook.messages(log(), JSON.readTree(right))).isEmpty();
        assertThat(
                        TopicBook.messages(
                                log(), JSON.readTree(right.replace("\"parts\":3", "\"parts\":1"))))
                .singleElement()
                .asString()
                .contains("parts: counted 3, told 1");
    }
}
