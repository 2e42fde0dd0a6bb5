package org.pirveli.server.console.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Who was shown texts of persons, and who reads more than the work asks for. */
@Controller
final class LookPages {

    /** What texts are shown for, as the interface names it. */
    private static final List<String> PURPOSES =
            List.of(
                    "CASEWORK",
                    "WORKLIST",
                    "RECOGNITION",
                    "REVIEW",
                    "SUPERVISION",
                    "CONSULTATION",
                    "ADMINISTRATION",
                    "EXPORT");

    private final OfficeSettings office;

    LookPages(OfficeSettings office) {
        this.office = office;
    }

    /**
     * The filters, as they stand in the address.
     *
     * @param named a case, by its number or id
     * @param from the first date
     * @param to the last date
     */
    record Filters(
            @Nullable String user,
            @Nullable String named,
            @Nullable String purpose,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor) {

        private String next(String next) {
            var address = UriComponentsBuilder.fromPath("/console/looks");
            var filters = new HashMap<String, @Nullable String>();
            filters.put("user", user);
            filters.put("named", named);
            filters.put("purpose", purpose);
            filters.put("from", from);
            filters.put("to", to);
            filters.put("cursor", next);
            filters.forEach((name, value) -> {
                if (value != null && !value.isBlank()) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return address.encode().buildAndExpand(filters).toUriString();
        }
    }

    @GetMapping("/console/looks")
    String all(@ModelAttribute Filters filters, Api api, Model page) {
        page.addAttribute("caseId", null);
        page.addAttribute("filters", filters);
        page.addAttribute("purposes", PURPOSES);
        page.addAttribute("looks", List.of());
        page.addAttribute("more", null);
        page.addAttribute("refusal", null);
        try {
            var caseId = NamedCase.id(filters.named(), api);
            var asked = asked(filters);
            asked.put("caseId", caseId);
            var found = api.ask("/api/v1/audit/looks", asked);
            page.addAttribute("caseId", caseId);
            page.addAttribute("looks", found.items());
            page.addAttribute("more", found.nextCursor().map(filters::next).orElse(null));
        } catch (Declined declined) {
            if (declined.code().equals("PURPOSE_REQUIRED")) {
                throw declined;
            }
            page.addAttribute("refusal", declined);
        }
        return "console/audit/looks";
    }

    @GetMapping("/console/cases/{caseId}/looks")
    String ofCase(@PathVariable String caseId, RedirectAttributes to) {
        to.addAttribute("named", caseId);
        return "redirect:/console/looks";
    }

    private Map<String, @Nullable Object> asked(Filters filters) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("user", filters.user());
        asked.put("purpose", filters.purpose());
        asked.put("from", Dates.begin(filters.from(), office.zone()));
        asked.put("to", Dates.end(filters.to(), office.zone()));
        asked.put("cursor", filters.cursor());
        return asked;
    }

    @GetMapping("/console/looks/patterns")
    String patterns(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Api api,
            Model page) {
        page.addAttribute("from", from);
        page.addAttribute("to", to);
        page.addAttribute("refusal", null);
        try {
            var asked = new HashMap<String, @Nullable Object>();
            asked.put("from", from);
            asked.put("to", to);
            var report = api.ask("/api/v1/reports/reading-patterns", asked).object();
            page.addAttribute("report", report);
            page.addAttribute("bars", ReaderBar.of(report));
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
        }
        return "console/audit/patterns";
    }
}
