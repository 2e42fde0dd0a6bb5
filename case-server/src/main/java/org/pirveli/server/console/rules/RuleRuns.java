package org.pirveli.server.console.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.Api;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows how far a change of the rules has been carried to the clocks. */
final class RuleRuns {

    /** For so long after its end the views may still be catching up with what it moved. */
    private static final Duration SETTLING = Duration.ofSeconds(8);

    private RuleRuns() {}

    /**
     * Puts an examination before a page, and what it has moved.
     *
     * @param path where the examinations are
     * @param again where the page is, to be looked at again
     * @param cursor where what was moved goes on; {@code null} from the first on
     */
    static void show(
            Actor actor,
            Api api,
            String path,
            String id,
            int version,
            String again,
            @Nullable String cursor,
            Model page) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("dueMoved", true);
        asked.put("cursor", cursor);
        var run =
                of(actor, api, path, id).stream()
                        .filter(each ->
                                each.get("version") instanceof Number of
                                        && of.intValue() == version)
                        .findFirst()
                        .orElse(null);
        page.addAttribute("run", run);
        page.addAttribute("again", again);
        if (run != null) {
            var moved = api.ask(path + "/{}/moves", asked, id, version);
            page.addAttribute("moved", moved.items());
            page.addAttribute(
                    "more",
                    moved.nextCursor()
                            .map(next ->
                                    UriComponentsBuilder.fromPath(again)
                                            .queryParam("cursor", "{cursor}")
                                            .build(next)
                                            .toString())
                            .orElse(null));
        }
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
