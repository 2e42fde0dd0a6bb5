package org.pirveli.server.console.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells until when an answer is owed to what came in at some time, day by day. */
@Controller
final class DueDatePages {

    @GetMapping("/console/calendars/{calendarId}/due-date")
    String due(
            @PathVariable("calendarId") String id,
            @RequestParam(required = false) @Nullable String receivedAt,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String unit,
            Api api,
            Model page) {
        var calendar = api.get("/api/v1/calendars/{}", id);
        var zone = ZoneId.of(calendar.text("/zone").orElseThrow());
        var now = Instant.parse(api.get("/api/v1/office-clock").text("/now").orElseThrow());
        var local =
                receivedAt == null || receivedAt.isBlank()
                        ? LocalDateTime.ofInstant(now, zone)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString()
                        : receivedAt;
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("calendar", id);
        asked.put("receivedAt", instant(local, zone));
        asked.put("amount", amount);
        asked.put("unit", unit);
        page.addAttribute("calendar", calendar.object());
        page.addAttribute("receivedAt", local);
        page.addAttribute("amount", amount);
        page.addAttribute("unit", unit);
        try {
            var due = api.ask("/api/v1/sla/due-date", asked);
            page.addAttribute("due", due.object());
            page.addAttribute("receivedOn", LocalDate.parse(local.substring(0, 10)));
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
        }
        return "console/due-date";
    }

    /** What is no time of day is asked for as it is, so that the interface says what is wrong. */
    private static String instant(String local, ZoneId zone) {
        try {
            return LocalDateTime.parse(local).atZone(zone).toInstant().toString();
        } catch (DateTimeException _) {
            return local;
        }
    }
}
