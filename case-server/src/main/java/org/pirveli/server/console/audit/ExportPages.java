package org.pirveli.server.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.pirveli.server.console.api.StatedPurpose;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Evidence for those outside: asked for, prepared, and fetched. */
@Controller
final class ExportPages {

    private static final String EXPORTS = "/api/v1/audit/exports";

    private final OfficeSettings office;
    private final Supplier<UUID> ids;

    ExportPages(OfficeSettings office, Supplier<UUID> ids) {
        this.office = office;
        this.ids = ids;
    }

    /**
     * What the form asks for.
     *
     * @param of a case, or a period
     * @param named the case, by its number or id
     * @param from the first date, in the office's zone
     * @param to the last date
     */
    record Form(
            @Nullable String of,
            @Nullable String named,
            @Nullable String from,
            @Nullable String to,
            @Nullable String purpose,
            @Nullable String key) {

        private boolean isPeriod() {
            return "period".equals(of);
        }
    }

    @GetMapping("/console/exports")
    String list(
            @RequestParam(name = "case", required = false) @Nullable String caseId,
            Api api,
            HttpServletRequest request,
            Model page) {
        var form = new Form("case", caseId, null, null, StatedPurpose.of(request), null);
        return list(form, null, api, page);
    }

    private String list(Form form, @Nullable Declined refusal, Api api, Model page) {
        page.addAttribute("exports", api.get(EXPORTS).items());
        page.addAttribute("form", form);
        page.addAttribute("key", form.key() == null ? ids.get() : form.key());
        page.addAttribute("refusal", refusal);
        return "console/audit/exports";
    }

    @PostMapping("/console/exports")
    String export(@ModelAttribute Form form, Api api, Model page) {
        try {
            var taken = api.send(Sending.of(null, form.key()), EXPORTS, asked(form, api));
            return "redirect:/console/exports/" + taken.text("/exportId").orElseThrow();
        } catch (Declined declined) {
            if (declined.code().equals("PURPOSE_REQUIRED")) {
                throw declined;
            }
            return list(form, declined, api, page);
        }
    }

    private Map<String, @Nullable Object> asked(Form form, Api api) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("purpose", form.purpose());
        if (form.isPeriod()) {
            asked.put("recordedFrom", Dates.begin(form.from(), office.zone()));
            asked.put("recordedBefore", Dates.end(form.to(), office.zone()));
        } else {
            asked.put("caseId", NamedCase.id(form.named(), api));
        }
        return asked;
    }

    @GetMapping("/console/exports/{exportId}")
    String one(
            @PathVariable String exportId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Api api,
            Model page) {
        page.addAttribute("export", api.get(EXPORTS + "/{}", exportId).object());
        page.addAttribute("zone", office.zone());
        return part == null ? "console/audit/export" : "console/audit/export :: progress-part";
    }

    /** What it is fetched for stands in the record of looks; without that it is asked for first. */
    @GetMapping("/console/exports/{exportId}/archive")
    @Nullable String archive(
            @PathVariable String exportId,
            Api api,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (StatedPurpose.of(request) == null) {
            return "console/purpose";
        }
        api.handThrough(EXPORTS + "/{}/archive", Map.of(), exportId);
        return null;
    }
}
