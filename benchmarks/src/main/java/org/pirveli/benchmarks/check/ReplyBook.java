package org.pirveli.benchmarks.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Replies counted again from their events: as published, edited, or written freely. */
public final class ReplyBook {

    private static final int WHOLE = 10_000;
    private static final String FREE = "none";

    private ReplyBook() {}

    /**
     * One reply.
     *
     * @param distance in ten-thousandths; 0 if it went out as published
     */
    private record Sent(String template, int distance, boolean free) {

        static Sent of(LoggedEvent event) {
            var reply = event.payload().get("reply");
            var used = reply.path("template");
            if (!used.isObject()) {
                return new Sent(FREE, 0, true);
            }
            var rendered = used.path("rendered");
            return new Sent(
                    used.at("/template/id").asString(),
                    rendered.isString()
                            ? editDistance(rendered.stringValue(), reply.get("text").stringValue())
                            : 0,
                    false);
        }
    }

    /** Compares with the report on uniformity by template. */
    public static List<String> check(EventLog log, JsonNode report) {
        var sent =
                log.events().stream()
                        .filter(event ->
                                event.type().equals("FirstResponseIssued")
                                        || event.type().equals("FollowUpResponseIssued"))
                        .map(Sent::of)
                        .toList();
        var wrong = new ArrayList<String>(differences("all", sent, report.get("total")));
        var groups = new TreeMap<String, List<Sent>>();
        sent.forEach(reply ->
                groups.computeIfAbsent(reply.template(), _ -> new ArrayList<>()).add(reply));
        var shown = new TreeMap<String, JsonNode>();
        report.get("groups")
                .forEach(group ->
                        shown.put(group.path("template").asString(FREE), group.get("figures")));
        if (!groups.keySet().equals(shown.keySet())) {
            wrong.add("the report has %s, the log %s".formatted(shown.keySet(), groups.keySet()));
            return wrong;
        }
        shown.forEach((template, figures) ->
                wrong.addAll(
                        differences(template, groups.getOrDefault(template, List.of()), figures)));
        return wrong;
    }

    private static List<String> differences(String where, List<Sent> sent, JsonNode figures) {
        var wrong = new ArrayList<String>();
        long edited = sent.stream().filter(reply -> reply.distance() > 0).count();
        long free = sent.stream().filter(Sent::free).count();
        Counts.compare(where, "replies", sent.size(), figures, wrong);
        Counts.compare(where, "edited", edited, figures, wrong);
        Counts.compare(where, "free", free, figures, wrong);
        Counts.compare(where, "asPublished", sent.size() - edited - free, figures, wrong);
        double mean =
                sent.stream()
                        .filter(reply -> reply.distance() > 0)
                        .mapToInt(Sent::distance)
                        .average()
                        .orElse(0);
        double told = figures.path("meanDistance").asDouble(0);
        if (Math.abs(told - mean / WHOLE) > 0.0001) {
            wrong.add(
                    "%s mean distance: counted %.4f, told %.4f"
                            .formatted(where, mean / WHOLE, told));
        }
        return wrong;
    }

    /** The textbook's table of Levenshtein, without any shortcut. */
    static int editDistance(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        var table = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int change = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                    table[i][j] = Math.min(change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                }
            }
        }
        int edits = table[a.length][b.length];
        int longer = Math.max(a.length, b.length);
        return edits == 0 ? 0 : Math.max(1, (int) ((long) edits * WHOLE / longer));
    }
}
