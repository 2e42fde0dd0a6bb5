package org.pirveli.server.console.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports: figures, a chart, and the table that it is drawn from; what was asked is the address.
 */
@Controller
final class ReportPages {

    private final ReportWords words;
    private final OfficeSettings office;

    ReportPages(ReportWords words, OfficeSettings office) {
        this.words = words;
        this.office = office;
    }

    @GetMapping("/console/reports")
    String all(Model page) {
        page.addAttribute("reports", Report.values());
        return "console/reports";
    }

    @GetMapping("/console/reports/{report}")
    String one(
            @PathVariable("report") String word,
            @RequestParam MultiValueMap<String, String> query,
            Api api,
            Locale language,
            Model page) {
        var report = report(word);
        var asked = asked(report, query);
        page.addAttribute("report", report);
        page.addAttribute("reports", Report.values());
        page.addAttribute("asked", asked);
        page.addAttribute("moment", moment(query));
        page.addAttribute("units", api.get("/api/v1/units").items());
        page.addAttribute("csv", address("/console/reports/" + word + "/csv", asked));
        page.addAttribute("now", now(word, asked));
        try {
            var answer = api.ask("/api/v1/reports/{}", asked, word);
            var view =
                    report.view(
                            new LinkedHashMap<>(answer.object()),
                            Names.of(api, words.in(language)));
            page.addAttribute("view", view);
            page.addAttribute("asOf", answer.text("/asOf").orElse(null));
            page.addAttribute("drawn", JsonMapper.shared().writeValueAsString(view.chart()));
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
        }
        return "console/report";
    }

    /** The same as lines for a spreadsheet. */
    @GetMapping("/console/reports/{report}/csv")
    void csv(
            @PathVariable("report") String word,
            @RequestParam MultiValueMap<String, String> query,
            Api api,
            HttpServletResponse response) {
        var report = report(word);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + word + ".csv\"");
        api.handThroughAs(
                MediaType.parseMediaType("text/csv"),
                "/api/v1/reports/{}",
                asked(report, query),
                word);
    }

    /** The cases or replies behind a figure. */
    @GetMapping("/console/reports/{report}/cases")
    String cases(
            @PathVariable("report") String word,
            @RequestParam MultiValueMap<String, String> query,
            Api api,
            Model page) {
        return behind(word, "cases", query, api, page);
    }

    /** The consultations behind a figure. */
    @GetMapping("/console/reports/consultations/sessions")
    String sessions(@RequestParam MultiValueMap<String, String> query, Api api, Model page) {
        return behind("consultations", "sessions", query, api, page);
    }

    private static String behind(
            String word, String kind, MultiValueMap<String, String> query, Api api, Model page) {
        var report = report(word);
        var asked = new HashMap<String, @Nullable Object>(query);
        asked.remove("lang");
        var answer = api.ask("/api/v1/reports/{}/" + kind, asked, word);
        page.addAttribute("report", report);
        page.addAttribute("rows", answer.items());
        page.addAttribute("asOf", answer.text("/asOf").orElse(null));
        page.addAttribute(
                "more",
                answer.nextCursor()
                        .map(next -> {
                            asked.put("cursor", next);
                            return address("/console/reports/" + word + "/" + kind, asked);
                        })
                        .orElse(null));
        return "console/report-behind";
    }

    private static Report report(String word) {
        return Report.named(word).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    /** What is asked, of that which the report can be asked with. */
    private Map<String, @Nullable Object> asked(
            Report report, MultiValueMap<String, String> query) {
        var asked = new HashMap<String, @Nullable Object>();
        for (var filter : report.filters()) {
            var given = new ArrayList<>(query.getOrDefault(filter, List.of()));
            given.removeIf(String::isBlank);
            asked.put(filter, given.isEmpty() ? null : String.join(",", given));
        }
        asked.computeIfPresent("asOf", (_, _) -> moment(query).asked());
        return asked;
    }

    /** The same as is known now. */
    private static String now(String word, Map<String, @Nullable Object> asked) {
        var now = new HashMap<String, @Nullable Object>(asked);
        now.remove("asOf");
        return address("/console/reports/" + word, now);
    }

    private AsOf moment(MultiValueMap<String, String> query) {
        return AsOf.read(query.getFirst("asOf"), office.zone());
    }

    private static String address(String path, Map<String, @Nullable Object> query) {
        var address = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> {
            for (var each :
                    value instanceof List<?> all
                            ? all
                            : value == null ? List.of() : List.of(value)) {
                address.queryParam(name, each);
            }
        });
        return address.encode().build().toUriString();
    }
}
