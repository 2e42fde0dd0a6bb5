package org.pirveli.server.console.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.pirveli.server.console.supervision.UnitNames;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue: what waits, how long there is left, and a way to take it. */
@Controller
final class QueueController {

    private static final String PATH = "/console/queue";
    private static final String NOBODY = "-";

    private final MessageSource words;

    QueueController(MessageSource words) {
        this.words = words;
    }

    @GetMapping(PATH)
    String queue(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            Api api,
            Locale language,
            Model page) {
        return show(filters(request), actor, api, language, page);
    }

    private static Filters filters(HttpServletRequest request) {
        return Filters.of(request, PATH, "unit", "assignee", "condition");
    }

    private static String show(Filters filters, Actor actor, Api api, Locale language, Model page) {
        var asked = new HashMap<String, @Nullable Object>(filters.given());
        if (filters.get("assignee").equals(NOBODY)) {
            asked.remove("assignee");
            asked.put("unassigned", true);
        }
        var found = api.ask("/api/v1/queue", asked);
        page.addAttribute("filters", filters);
        page.addAttribute("cases", found.items().stream().map(QueueController::line).toList());
        page.addAttribute("units", UnitNames.of(api, language));
        page.addAttribute("operators", api.get("/api/v1/operators").items());
        page.addAttribute("taking", actor.role() == Role.OPERATOR);
        page.addAttribute("more", found.nextCursor().map(filters::from).orElse(null));
        return "console/queue";
    }

    /** With what a form of its own needs. */
    private static Map<String, Object> line(Map<String, Object> line) {
        line.put("key", UUID.randomUUID().toString());
        return line;
    }

    /** Takes a case into one's own hands; a second click has no second effect. */
    @PostMapping(PATH)
    String take(
            @RequestParam String take,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            Api api,
            Locale language,
            Model page,
            RedirectAttributes next) {
        var filters = filters(request);
        try {
            api.send(
                    Sending.of(version, key),
                    "/api/v1/cases/{}/commands/assign-case",
                    Map.of("operatorId", actor.name()),
                    take);
            next.addFlashAttribute("notice", words.getMessage("queue.taken", null, language));
            return "redirect:" + filters.address();
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
            return show(filters, actor, api, language, page);
        }
    }
}
