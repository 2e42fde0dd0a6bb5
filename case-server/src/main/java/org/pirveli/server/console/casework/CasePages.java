package org.pirveli.server.console.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.server.console.api.Answer;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case as it stands, with everything that is known of it and all that can be done with it. */
@Controller
final class CasePages {

    /** More related cases are looked at one by one. */
    private static final int MOST_RELATED = 10;

    private final MessageSource words;

    CasePages(MessageSource words) {
        this.words = words;
    }

    @GetMapping("/console/cases/{caseId}")
    String one(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale language,
            Model page) {
        var found = api.get("/api/v1/cases/{}", caseId);
        var file = found.object();
        page.addAttribute("case", file);
        page.addAttribute("version", found.version());
        page.addAttribute("key", UUID.randomUUID());
        page.addAttribute("names", new Names(api, language));
        page.addAttribute(
                "offers",
                unlessUnreadable(
                        file,
                        () -> offers(caseId, file, actor, api, language),
                        new Offer.Offers(List.of(), List.of(), List.of())));
        page.addAttribute(
                "ladder",
                unlessUnreadable(
                        file,
                        () -> api.get("/api/v1/cases/{}/ladder", caseId).object(),
                        Map.of("clocks", List.of())));
        page.addAttribute("countdowns", countdowns(found, api));
        page.addAttribute("related", related(file, api));
        page.addAttribute(
                "similar", api.ask("/api/v1/cases/{}/similar", Map.of("limit", 5), caseId).items());
        return "console/case";
    }

    private Offer.Offers offers(
            String caseId, Map<String, Object> file, Actor actor, Api api, Locale language) {
        return Offer.of(
                caseId,
                api.get("/api/v1/cases/{}/commands", caseId),
                actor.name().equals(file.get("assignee")),
                Objects.requireNonNull(words.getMessage("case.already-yours", null, language)));
    }

    /**
     * Of a case with an event that cannot be read, or be taken in, what is decided or told from its
     * events may not be there.
     */
    private static <T> T unlessUnreadable(
            Map<String, Object> file, Supplier<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (Declined unreadable) {
            if (unreadable.code().equals("EVENT_UNREADABLE")
                    || (file.get("waiting") != null && unreadable.status() >= 500)) {
                return otherwise;
            }
            throw unreadable;
        }
    }

    /** By the ids of the clocks that run. */
    @SuppressWarnings("unchecked")
    private static Map<String, Countdown> countdowns(Answer found, Api api) {
        var counted = new HashMap<String, Countdown>();
        Map<String, Object> face = Map.of();
        for (var clock :
                (List<Map<String, Object>>) Objects.requireNonNull(found.object().get("clocks"))) {
            if ("RUNNING".equals(clock.get("state")) && clock.get("dueAt") != null) {
                if (face.isEmpty()) {
                    face = api.get("/api/v1/office-clock").object();
                }
                counted.put(String.valueOf(clock.get("clockId")), Countdown.of(clock, face, api));
            }
        }
        return counted;
    }

    /** The survivor of a duplicate and the linked cases, as far as the reader may see them. */
    private static List<Map<String, Object>> related(Map<String, Object> file, Api api) {
        return Stream.concat(
                        Stream.ofNullable(file.get("duplicateOf")),
                        ((List<?>) Objects.requireNonNull(file.get("relatedCases"))).stream())
                .distinct()
                .limit(MOST_RELATED)
                .flatMap(id -> seen(id, api).stream())
                .toList();
    }

    private static Optional<Map<String, Object>> seen(Object id, Api api) {
        try {
            return Optional.of(api.get("/api/v1/cases/{}", id).object());
        } catch (Declined hidden) {
            if (hidden.status() != 404) {
                throw hidden;
            }
            return Optional.empty();
        }
    }
}
