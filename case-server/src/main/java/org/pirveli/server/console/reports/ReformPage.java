package org.pirveli.server.console.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the reform came to: what the office published, and beside it what is counted here. Whatever
 * is shown comes from the interface, with its as-of; nothing is claimed that nobody published.
 */
@Controller
final class ReformPage {

    private final ReportWords words;
    private final OfficeSettings office;

    ReformPage(ReportWords words, OfficeSettings office) {
        this.words = words;
        this.office = office;
    }

    @GetMapping("/console/reform")
    String reform(
            @RequestParam(name = "asOf", required = false) @Nullable String given,
            Api api,
            Locale language,
            Model page) {
        var moment = AsOf.read(given, office.zone());
        page.addAttribute("moment", moment);
        try {
            show(moment.asked(), api, words.in(language), page);
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
        }
        return "console/reform";
    }

    private static void show(@Nullable String moment, Api api, Said said, Model page) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("asOf", moment);
        var promises = api.ask("/api/v1/reports/first-response", asked);
        var consultations = api.ask("/api/v1/reports/consultations", asked).object();
        var calls = api.ask("/api/v1/reports/hotline-calls", asked).object();
        asked.put("period", "YEAR");
        var messages = api.ask("/api/v1/reports/sms", asked).object();
        var policies = api.get("/api/v1/sla-policies").items();
        var before = terms(policies, "five-days");
        var now = terms(policies, "standard");
        page.addAttribute("asOf", promises.text("/asOf").orElse(null));
        page.addAttribute("before", before);
        page.addAttribute("now", now);
        page.addAttribute("promises", promises.object().get("total"));
        page.addAttribute("consultations", consultations);
        page.addAttribute("attended", Told.object(consultations.get("total")).get("attended"));
        page.addAttribute("calls", calls);
        page.addAttribute("messages", messages);
        if (before != null && now != null) {
            page.addAttribute("daysChart", ReformCharts.days(before, now, said));
        }
        page.addAttribute("minutesChart", ReformCharts.minutes(consultations, said));
        page.addAttribute("callsChart", ReformCharts.calls(Told.list(calls.get("years")), said));
        page.addAttribute(
                "messagesChart", ReformCharts.messages(Told.list(messages.get("periods")), said));
    }

    /** What the latest version of a policy promises first responses; {@code null} if it is gone. */
    private static @Nullable Map<String, @Nullable Object> terms(
            List<Map<String, Object>> policies, String id) {
        return policies.stream()
                .filter(policy -> id.equals(policy.get("policyId")))
                .map(policy -> Told.list(policy.get("versions")).getLast().get("terms"))
                .map(terms -> Told.object(Told.object(terms).get("firstResponse")))
                .findFirst()
                .orElse(null);
    }
}
