package org.pirveli.server.console.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;

/**
 * One case's missed promises: why they were due when they were, who has been told, and what can be
 * done.
 *
 * @param file the case as the interface shows it
 * @param missed its clocks with a rung that has risen, each with its ladder
 * @param commands what the reader may do, by name: allowed, and why not
 * @param candidates who could get it, best first
 * @param version on which a command is sent
 * @param key of the forms, so that a second click has one effect
 */
record EscalationPanel(
        Map<String, Object> file,
        List<Missed> missed,
        Map<String, Map<String, Object>> commands,
        List<Map<String, Object>> candidates,
        @Nullable Long version,
        String key) {

    /** A clock that was missed, and its ladder. */
    public record Missed(@Nullable Map<?, ?> clock, Map<?, ?> ladder) {}

    static EscalationPanel of(Api api, String caseId) {
        var file = api.get("/api/v1/cases/{}", caseId);
        var clocks = list(file.object().get("clocks"));
        var missed = new ArrayList<Missed>();
        for (var ladder : list(api.get("/api/v1/cases/{}/ladder", caseId).object().get("clocks"))) {
            boolean risen =
                    list(ladder.get("rungs")).stream()
                            .anyMatch(rung -> rung.get("raisedAt") != null);
            if (risen) {
                missed.add(new Missed(of(clocks, ladder), ladder));
            }
        }
        return new EscalationPanel(
                file.object(),
                List.copyOf(missed),
                commands(api, caseId),
                candidates(api, caseId),
                file.version(),
                UUID.randomUUID().toString());
    }

    /** A clock is shown in its latest attempt only. */
    private static @Nullable Map<?, ?> of(List<Map<?, ?>> clocks, Map<?, ?> ladder) {
        return clocks.stream()
                .filter(clock -> Objects.equals(clock.get("clockId"), ladder.get("clockId")))
                .filter(clock -> Objects.equals(clock.get("attempt"), ladder.get("attempt")))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Map<String, Object>> commands(Api api, String caseId) {
        var commands = new LinkedHashMap<String, Map<String, Object>>();
        for (var command : api.get("/api/v1/cases/{}/commands", caseId).items()) {
            commands.put(String.valueOf(command.get("command")), command);
        }
        return commands;
    }

    private static List<Map<String, Object>> candidates(Api api, String caseId) {
        try {
            var now = api.get("/api/v1/cases/{}/distribution", caseId).object().get("now");
            var candidates = new ArrayList<Map<String, Object>>();
            for (var each :
                    now instanceof Map<?, ?> outlook
                            ? list(outlook.get("candidates"))
                            : List.<Map<?, ?>>of()) {
                var candidate = new LinkedHashMap<String, Object>();
                each.forEach((name, value) -> candidate.put(String.valueOf(name), value));
                candidates.add(candidate);
            }
            return candidates;
        } catch (Declined _) {
            // then it cannot be given to anybody from here
            return List.of();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Map<?, ?>>) list : List.of();
    }
}
