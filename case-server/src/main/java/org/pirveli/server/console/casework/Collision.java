package org.pirveli.server.console.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.springframework.ui.Model;

/**
 * What happened to a case since somebody opened a form about it.
 *
 * @param events that were added, with who and when
 * @param differences field by field
 * @param version that the case has now
 */
public record Collision(
        List<Map<String, Object>> events, List<Difference> differences, @Nullable Long version) {

    /** What the engine notes as time passes; nobody decides differently for it. */
    private static final Set<String> PASSING_TIME = Set.of("ReminderRaised", "CaseEscalated");

    private static final Set<String> NO_NEWS = Set.of("/version");

    /** Of something with parts, those that say what it is. */
    private static final List<String> TELLING =
            List.of("name", "level", "kind", "channel", "fileName", "text", "reason", "state");

    /**
     * What is not the same any more.
     *
     * @param head the part of the case
     * @param before as it was, in short
     */
    public record Difference(String head, String before, String after) {

        private static Difference of(Map<String, Object> one) {
            return new Difference(
                    String.valueOf(one.get("path")).split("/", -1)[1],
                    shown(one.get("before")),
                    shown(one.get("after")));
        }

        private static String shown(@Nullable Object value) {
            return switch (value) {
                case null -> "–";
                case Map<?, ?> parts ->
                        TELLING.stream()
                                .map(parts::get)
                                .filter(Objects::nonNull)
                                .map(Difference::shown)
                                .collect(Collectors.joining(", "));
                case List<?> all ->
                        all.stream().map(Difference::shown).collect(Collectors.joining(", "));
                default -> value.toString();
            };
        }
    }

    /** Everything since a version. */
    @SuppressWarnings("unchecked")
    static Collision since(Api api, String caseId, @Nullable Long seen) {
        var found =
                api.ask(
                                "/api/v1/cases/{}/differences",
                                Map.of("fromVersion", seen == null ? 1 : seen),
                                caseId)
                        .object();
        var differences =
                (List<Map<String, Object>>) Objects.requireNonNull(found.get("differences"));
        return new Collision(
                (List<Map<String, Object>>) Objects.requireNonNull(found.get("added")),
                differences.stream()
                        .filter(each -> !NO_NEWS.contains(each.get("path")))
                        .map(Difference::of)
                        .toList(),
                api.get("/api/v1/cases/{}", caseId).version());
    }

    /**
     * Lays it out for whoever was slower.
     *
     * @param part by which what was written is kept
     * @param form below the case, where it can be tried again
     * @param kept what was written
     */
    String shown(
            String caseId,
            String part,
            String form,
            Map<String, String> kept,
            Api api,
            Locale language,
            Model page) {
        page.addAttribute("undone", "deed." + part);
        page.addAttribute("case", api.get("/api/v1/cases/{}", caseId).object());
        page.addAttribute("names", new Names(api, language));
        page.addAttribute("collision", this);
        page.addAttribute("kept", kept);
        page.addAttribute("back", "/console/cases/%s/%s".formatted(caseId, form));
        page.addAttribute("part", part);
        return "console/case-collision";
    }

    /** Whether only time went by, so that nobody was quicker. */
    boolean isOnlyTime() {
        return events.stream().allMatch(each -> PASSING_TIME.contains(each.get("type")));
    }
}
