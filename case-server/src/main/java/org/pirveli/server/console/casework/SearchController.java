package org.pirveli.server.console.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.supervision.UnitNames;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Looking for cases: a number leads straight to its case, anything else to those that match. */
@Controller
final class SearchController {

    private static final String PATH = "/console/cases";
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})[- ]?(\\d{6})[- ]?(\\d)");

    private final OfficeSettings office;

    SearchController(OfficeSettings office) {
        this.office = office;
    }

    @GetMapping(PATH)
    String search(HttpServletRequest request, Api api, Locale language, Model page) {
        var filters =
                Filters.of(
                        request,
                        PATH,
                        "q",
                        "status",
                        "outcome",
                        "topic",
                        "channel",
                        "assignee",
                        "unit",
                        "from",
                        "to",
                        "sort");
        return byNumber(filters.get("q"), api)
                .map(caseId -> "redirect:/console/cases/" + caseId)
                .orElseGet(() -> show(filters, api, language, page));
    }

    private static Optional<String> byNumber(String text, Api api) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        try {
            return api.get(
                            "/api/v1/cases/by-number/{}",
                            number.group(1) + "-" + number.group(2) + "-" + number.group(3))
                    .text("/caseId");
        } catch (Declined declined) {
            if (declined.code().equals("PURPOSE_REQUIRED")) {
                throw declined;
            }
            return Optional.empty();
        }
    }

    private String show(Filters filters, Api api, Locale language, Model page) {
        var asked = new HashMap<String, @Nullable Object>(filters.given());
        asked.remove("from");
        asked.remove("to");
        asked.put("receivedFrom", midnight(filters.get("from"), 0));
        asked.put("receivedTo", midnight(filters.get("to"), 1));
        page.addAttribute("filters", filters);
        page.addAttribute("units", UnitNames.of(api, language));
        page.addAttribute("topics", topics(api, language));
        page.addAttribute("operators", api.get("/api/v1/operators").items());
        try {
            var found = api.ask("/api/v1/cases", asked);
            page.addAttribute("cases", found.items());
            page.addAttribute("more", found.nextCursor().map(filters::from).orElse(null));
        } catch (Declined declined) {
            if (declined.code().equals("PURPOSE_REQUIRED")) {
                throw declined;
            }
            page.addAttribute("refusal", declined);
            page.addAttribute("cases", List.of());
        }
        return "console/search";
    }

    /** The beginning of a date in the office, some days later; nothing if it is none. */
    private @Nullable String midnight(String date, int later) {
        try {
            return date.isEmpty()
                    ? null
                    : LocalDate.parse(date)
                            .plusDays(later)
                            .atStartOfDay(office.zone())
                            .toInstant()
                            .toString();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static List<Map<String, Object>> topics(Api api, Locale language) {
        return api.get("/api/v1/topics").items().stream()
                .map(topic -> {
                    var named = new HashMap<String, Object>();
                    named.put("topic", topic.get("topic"));
                    named.put(
                            "name",
                            topic.get("terms") instanceof Map<?, ?> terms
                                    ? String.valueOf(terms.get(language.getLanguage()))
                                    : String.valueOf(topic.get("topic")));
                    return (Map<String, Object>) named;
                })
                .toList();
    }
}
