package org.pirveli.server.console.citizen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written so far: kept with the session until it is sent, in memory alone.
 *
 * @param key of this application, so that sending it twice registers it once
 * @param fields by their names on the pages
 */
record Application(String key, Map<String, String> fields) {

    static Application begun() {
        return new Application(UUID.randomUUID().toString(), Map.of());
    }

    /** The same with what a page asked for; its fields may be emptied, not only filled. */
    Application with(Step step, Map<String, String> given) {
        var all = new LinkedHashMap<>(fields);
        step.fields().forEach(name -> all.put(name, given.getOrDefault(name, "").strip()));
        return new Application(key, Map.copyOf(all));
    }

    /** What was written in a field; empty if nothing was. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean isUnnamed() {
        return text("unnamed").equals("yes");
    }

    /** The first step that is not done; {@code null} if all are. */
    @Nullable Step missing() {
        for (var step : Step.values()) {
            if (!step.faults(this).isEmpty()) {
                return step;
            }
        }
        return null;
    }

    /** As the interface takes it. */
    Map<String, Object> body(String language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", text("kind"));
        body.put("subject", text("subject"));
        body.put("description", text("description"));
        body.put("respondent", text("respondent"));
        if (!isUnnamed()) {
            var person = new LinkedHashMap<String, Object>();
            for (var name : new String[] {"name", "phone", "email", "postalAddress"}) {
                person.put(name, text(name));
            }
            person.put("language", language);
            person.put("smsConsent", text("smsConsent").equals("yes"));
            body.put("applicant", person);
        }
        return body;
    }
}
