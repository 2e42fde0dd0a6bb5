package org.pirveli.server.console.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.shell.Formats;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would have been under another promise, played through on what really happened. */
@Controller
final class RehearsalPages {

    private final OfficeSettings office;
    private final MessageSource words;

    RehearsalPages(OfficeSettings office, MessageSource words) {
        this.office = office;
        this.words = words;
    }

    @GetMapping("/console/rehearsals")
    String form(Api api, Model page) {
        var clock = api.get("/api/v1/office-clock");
        var today =
                LocalDate.ofInstant(
                        Instant.parse(clock.text("/now").orElseThrow()),
                        ZoneId.of(clock.text("/zone").orElseThrow()));
        page.addAttribute("form", TermsForm.of(standard(api)));
        page.addAttribute("from", today.minusMonths(3).withDayOfMonth(1));
        page.addAttribute("to", today);
        page.addAttribute("days", "AS_KNOWN");
        return "console/rehearsals";
    }

    private static Map<String, Object> standard(Api api) {
        return PolicyPages.latest(api.get("/api/v1/sla-policies/{}", "standard"));
    }

    @PostMapping("/console/rehearsals")
    String begin(
            @ModelAttribute("form") TermsForm form,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String days,
            Api api,
            Model page) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("from", from);
        body.put("to", to);
        body.put("days", days);
        var terms = form.terms(standard(api));
        // it shall hold for everything that came in, whenever that was
        terms.put("appliesTo", null);
        body.put("policy", terms);
        try {
            var id = api.post("/api/v1/rehearsals", body).text("/rehearsalId").orElseThrow();
            return "redirect:/console/rehearsals/" + id;
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
            page.addAttribute("from", from);
            page.addAttribute("to", to);
            page.addAttribute("days", days);
            return "console/rehearsals";
        }
    }

    @GetMapping("/console/rehearsals/{rehearsalId}")
    String one(@PathVariable("rehearsalId") String id, Api api, Locale language, Model page) {
        progress(id, api, language, page);
        return "console/rehearsal";
    }

    /** The same, for the part of the page that renews itself. */
    @GetMapping("/console/rehearsals/{rehearsalId}/progress")
    String progress(@PathVariable("rehearsalId") String id, Api api, Locale language, Model page) {
        var found = api.get("/api/v1/rehearsals/{}", id);
        page.addAttribute("rehearsal", found.object());
        if (found.object().get("result") instanceof Map<?, ?> result) {
            var charts =
                    new RehearsalCharts(
                            words, language, new Formats(office.zone(), language, words));
            page.addAttribute("shareChart", charts.shares(result));
            page.addAttribute("monthsChart", charts.months(result));
        }
        return "console/rehearsal-progress :: progress";
    }
}
