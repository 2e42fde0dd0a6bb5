package org.pirveli.server.console.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a template still wants from whoever writes the answer, as fields of a form. */
public final class Placeholders {

    private static final Set<String> LONG =
            Set.of(
                    "documents_list",
                    "reason",
                    "advice",
                    "next_steps",
                    "outcome_summary",
                    "inadmissibility_ground",
                    "alternative_remedy");

    private static final Set<String> BODIES = Set.of("competent_body");

    /** Filled by itself once the body is chosen. */
    private static final Set<String> CONTACTS = Set.of("competent_body_contact");

    private Placeholders() {}

    /**
     * One of them.
     *
     * @param kind {@code DATE}, {@code BODY}, {@code LONG} or {@code LINE}
     */
    public record Blank(String name, String kind, boolean wanted) {}

    /**
     * Those of a template.
     *
     * @param suggested as the interface suggests it, with what is missing by each way
     */
    static List<Blank> of(Map<String, Object> suggested) {
        var names = new LinkedHashSet<String>();
        if (suggested.get("ways") instanceof List<?> ways) {
            for (var way : ways) {
                if (((Map<?, ?>) way).get("missing") instanceof List<?> missing) {
                    missing.forEach(name -> names.add(String.valueOf(name)));
                }
            }
        }
        return names.stream()
                .map(name -> new Blank(name, kind(name), !CONTACTS.contains(name)))
                .toList();
    }

    private static String kind(String name) {
        if (BODIES.contains(name)) {
            return "BODY";
        }
        if (name.endsWith("_date") || name.endsWith("_due")) {
            return "DATE";
        }
        return LONG.contains(name) ? "LONG" : "LINE";
    }
}
