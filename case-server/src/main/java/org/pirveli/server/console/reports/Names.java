package org.pirveli.server.console.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;

/** What the office calls its units and topics, in the reader's language. */
record Names(Map<String, String> units, Map<String, String> topics, Said said) {

    static Names of(Api api, Said said) {
        var units = new HashMap<String, String>();
        for (var unit : api.get("/api/v1/units").items()) {
            units.put(String.valueOf(unit.get("unitId")), name(unit, said));
        }
        var topics = new HashMap<String, String>();
        for (var topic : api.get("/api/v1/topics").items()) {
            topics.put(
                    String.valueOf(topic.get("topic")),
                    name(Told.object(topic.get("terms")), said));
        }
        return new Names(units, topics, said);
    }

    private static String name(Map<String, ? extends @Nullable Object> named, Said said) {
        return String.valueOf(named.get(said.georgian() ? "ka" : "en"));
    }

    /** What a group of a report is called: everything that it is told apart by. */
    String group(Map<String, @Nullable Object> group, List<?> groupedBy) {
        var name = new StringBuilder();
        add(name, period(group));
        add(name, known(units, group.get("unit")));
        add(name, word("channel", group.get("channel")));
        add(name, known(topics, group.get("topic")));
        add(name, word("kind", group.get("kind")));
        add(name, Told.text(group.get("operator")));
        add(name, template(group.get("template")));
        var policy = Told.object(group.get("policy"));
        add(name, policy.isEmpty() ? null : policy.get("id") + " " + policy.get("version"));
        if (groupedBy.contains("TOPIC") && group.get("topic") == null) {
            add(name, said.of("report.unsorted"));
        }
        if (groupedBy.contains("OPERATOR") && group.get("operator") == null) {
            add(name, said.of("report.nobody"));
        }
        if (groupedBy.contains("TEMPLATE") && group.get("template") == null) {
            add(name, said.of("report.freely"));
        }
        return name.isEmpty() ? said.of("report.total") : name.toString();
    }

    private @Nullable String template(@Nullable Object template) {
        return template instanceof Map<?, ?> version
                ? String.valueOf(version.get("id"))
                : Told.text(template);
    }

    private static void add(StringBuilder name, @Nullable String part) {
        if (part != null) {
            name.append(name.isEmpty() ? "" : " · ").append(part);
        }
    }

    private static @Nullable String known(Map<String, String> names, @Nullable Object id) {
        return id == null ? null : names.getOrDefault(id.toString(), id.toString());
    }

    private @Nullable String word(String kind, @Nullable Object word) {
        return word == null ? null : said.say().word(kind, word);
    }

    /** The dates of a group; {@code null} if it is of no period. */
    @Nullable String period(Map<String, @Nullable Object> group) {
        var from = group.get("from");
        var to = group.get("to");
        if (from == null || to == null) {
            return null;
        }
        return from.equals(to)
                ? said.say().day(from)
                : said.say().shortDay(from)
                        + " – "
                        + said.say().shortDay(to)
                        + " "
                        + to.toString().substring(0, 4);
    }
}
