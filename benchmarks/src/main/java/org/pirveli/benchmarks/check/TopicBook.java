package org.pirveli.benchmarks.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Cases counted again by their topics. */
public final class TopicBook {

    private static final String UNSORTED = "unsorted";

    private TopicBook() {}

    private record Sorted(String topic, boolean urgent) {

        static Sorted of(List<LoggedEvent> events) {
            var topic = events.getFirst().payload().path("topic").asString(UNSORTED);
            var urgent = events.getFirst().payload().path("urgency").isString();
            for (var event : events) {
                if (event.type().equals("CaseClassified")) {
                    topic = event.text("topic");
                    urgent = event.payload().path("urgency").isString();
                }
            }
            return new Sorted(topic, urgent);
        }
    }

    /** Compares with the report on topics without dates. */
    public static List<String> check(EventLog log, JsonNode report) {
        var wrong = new ArrayList<String>();
        var topics = new HashMap<String, List<Sorted>>();
        log.byCase().values().stream()
                .map(Sorted::of)
                .forEach(each ->
                        topics.computeIfAbsent(each.topic(), _ -> new ArrayList<>()).add(each));
        var shown = new HashMap<String, JsonNode>();
        report.get("topics")
                .forEach(line ->
                        shown.put(line.path("topic").asString(UNSORTED), line.get("figures")));
        shown.forEach((topic, figures) -> {
            var cases = topics.getOrDefault(topic, List.of());
            Counts.compare(topic, "received", cases.size(), figures.path("promises"), wrong);
            Counts.compare(
                    topic, "urgent", cases.stream().filter(Sorted::urgent).count(), figures, wrong);
        });
        topics.keySet().stream()
                .filter(topic -> !shown.containsKey(topic))
                .forEach(topic -> wrong.add("the report does not know the topic " + topic));
        return wrong;
    }

    /** Compares with the report on replies by SMS of one year. */
    public static List<String> messages(EventLog log, JsonNode report) {
        var wrong = new ArrayList<String>();
        long messages = 0;
        long parts = 0;
        for (var event : log.events()) {
            var reply = event.payload().path("reply");
            if (event.type().endsWith("ResponseIssued")
                    && reply.path("form").asString("").equals("SMS")) {
                messages++;
                parts += reply.path("smsParts").intValue();
            }
        }
        var recorded =
                report.get("periods")
                        .valueStream()
                        .filter(each -> each.get("origin").asString().equals("RECORDED"))
                        .toList();
        if (recorded.isEmpty() && messages == 0) {
            return wrong;
        }
        if (recorded.size() != 1) {
            wrong.add("the report on SMS has other recorded years: " + recorded);
            return wrong;
        }
        Counts.compare("sms", "messages", messages, recorded.getFirst(), wrong);
        Counts.compare("sms", "parts", parts, recorded.getFirst(), wrong);
        return wrong;
    }
}
