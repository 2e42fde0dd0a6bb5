package org.pirveli.server.console.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Missed promises: which, why, who knows, and what is done about them. */
@Controller
final class EscalationPages {

    private static final String VIEW = "console/escalations";

    private final MessageSource words;

    EscalationPages(MessageSource words) {
        this.words = words;
    }

    @GetMapping(EscalationFilters.PATH)
    String list(HttpServletRequest request, Api api, Locale language, Model page) {
        return show(EscalationFilters.of(request), api, language, page);
    }

    private static String show(EscalationFilters filters, Api api, Locale language, Model page) {
        var found = api.ask("/api/v1/escalations", filters.asked());
        var summary = new HashMap<String, @Nullable Object>();
        summary.put("unit", filters.unit());
        page.addAttribute("filters", filters);
        page.addAttribute("escalations", found.items());
        page.addAttribute("more", found.nextCursor().map(filters::from).orElse(null));
        page.addAttribute("units", UnitNames.of(api, language));
        page.addAttribute(
                "figures",
                EscalationFigures.of(api.ask("/api/v1/escalations/summary", summary).object()));
        page.addAttribute(
                "panel", filters.open() == null ? null : EscalationPanel.of(api, filters.open()));
        return VIEW;
    }

    @PostMapping(path = EscalationFilters.PATH, params = "acknowledge")
    String acknowledge(
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Api api,
            Locale language,
            Model page,
            RedirectAttributes next) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("note", note);
        return command(
                "acknowledge-escalation", body, version, key, request, api, language, page, next);
    }

    @PostMapping(path = EscalationFilters.PATH, params = "assign")
    String assign(
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String operatorId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean override,
            HttpServletRequest request,
            Api api,
            Locale language,
            Model page,
            RedirectAttributes next) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("operatorId", operatorId);
        body.put("reason", reason);
        body.put("override", override ? true : null);
        return command("assign-case", body, version, key, request, api, language, page, next);
    }

    private String command(
            String command,
            Map<String, @Nullable Object> body,
            @Nullable Long version,
            @Nullable String key,
            HttpServletRequest request,
            Api api,
            Locale language,
            Model page,
            RedirectAttributes next) {
        var filters = EscalationFilters.of(request);
        try {
            api.send(
                    Sending.of(version, key),
                    "/api/v1/cases/{}/commands/{}",
                    body,
                    String.valueOf(filters.open()),
                    command);
            next.addFlashAttribute(
                    "notice", words.getMessage("escalations.done." + command, null, language));
            return "redirect:" + filters.opening(filters.open());
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
            page.addAttribute("refused", command);
            page.addAttribute("sent", body);
            return show(filters, api, language, page);
        }
    }
}
