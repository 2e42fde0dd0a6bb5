package org.pirveli.server.console.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.Api;
import org.springframework.ui.Model;

/** Shows how far a change of the rules has been carried to the clocks. */
final class RuleRuns {

    /** For so long after its end the views may still be catching up with what it moved. */
    private static final Duration SETTLING = Duration.ofSeconds(8);

    private RuleRuns() {}

    /**
     * Puts an examination before a page.
     *
     * @param path where the examinations are
     * @param again where the page is, to be looked at again
     */
    static void show(
            Actor actor, Api api, String path, String id, int version, String again, Model page) {
        var run =
                of(actor, api, path, id).stream()
                        .filter(each ->
                                each.get("version") instanceof Number of
                                        && of.intValue() == version)
                        .findFirst()
                        .orElse(null);
        page.addAttribute("run", run);
        page.addAttribute("again", again);
        page.addAttribute("settled", run == null || settled(run, api));
    }

    /** The examinations of a rule, for those whom the interface tells of them. */
    static List<Map<String, Object>> of(Actor actor, Api api, String path, String id) {
        return actor.role() == Role.ADMIN ? List.of() : api.get(path, id).items();
    }

    private static boolean settled(Map<String, Object> run, Api api) {
        @Nullable Object finishedAt = run.get("finishedAt");
        var now = api.get("/api/v1/office-clock").text("/now").orElseThrow();
        return finishedAt != null
                && Instant.parse(finishedAt.toString()).plus(SETTLING).isBefore(Instant.parse(now));
    }
}
