package org.pirveli.server.console.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.Answer;
import org.pirveli.server.console.api.Api;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Calendars as years: which dates are worked, which are not, and why. */
@Controller
final class CalendarPages {

    /** What the law of holidays and people's plans reach. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    @GetMapping("/console/calendars")
    String first(Api api) {
        var calendars = api.get("/api/v1/calendars").items();
        return "redirect:/console/calendars/" + calendars.getFirst().get("calendarId");
    }

    @GetMapping("/console/calendars/{calendarId}")
    String year(
            @PathVariable("calendarId") String id,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String unit,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale language,
            Model page) {
        var chosen = Typed.date(day);
        furnish(id, Typed.number(year), chosen, unit, actor, api, language, page);
        page.addAttribute("form", DayChange.none(chosen));
        return "console/calendar";
    }

    /** Everything of the year's page but its form. */
    static void furnish(
            String id,
            @Nullable Integer year,
            @Nullable LocalDate chosen,
            @Nullable String unit,
            Actor actor,
            Api api,
            Locale language,
            Model page) {
        var calendar = api.get("/api/v1/calendars/{}", id);
        var today = today(api, calendar);
        int shown = shown(year, chosen, today);
        var declared = Declared.in(calendar.object());
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("from", shown + "-01-01");
        asked.put("to", shown + "-12-31");
        asked.put("unit", unit);
        var days = CalendarYear.days(days(api, id, asked), language, declared);
        page.addAttribute("calendar", calendar.object());
        page.addAttribute("version", calendar.version());
        page.addAttribute("calendars", api.get("/api/v1/calendars").items());
        page.addAttribute("units", api.get("/api/v1/units").items());
        page.addAttribute("unit", unit);
        page.addAttribute("year", CalendarYear.of(shown, days, language));
        page.addAttribute("named", days.stream().filter(CalendarDay::isNamed).toList());
        page.addAttribute("working", days.stream().filter(day -> !day.hours().isEmpty()).count());
        page.addAttribute("today", today);
        page.addAttribute("declared", declared);
        page.addAttribute("mayDeclare", actor.role() == Role.SUPERVISOR);
        page.addAttribute(
                "chosen",
                chosen == null || chosen.getYear() != shown
                        ? null
                        : days.get(chosen.getDayOfYear() - 1));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> days(
            Api api, String id, Map<String, @Nullable Object> asked) {
        return Objects.requireNonNull(
                (List<Map<String, Object>>)
                        api.ask("/api/v1/calendars/{}/days", asked, id).object().get("days"));
    }

    private static LocalDate today(Api api, Answer calendar) {
        var now = api.get("/api/v1/office-clock").text("/now").orElseThrow();
        var zone = calendar.text("/zone").orElseThrow();
        return LocalDate.ofInstant(Instant.parse(now), ZoneId.of(zone));
    }

    private static int shown(@Nullable Integer year, @Nullable LocalDate chosen, LocalDate today) {
        int wanted = year != null ? year : chosen != null ? chosen.getYear() : today.getYear();
        return Math.clamp(wanted, FIRST_YEAR, LAST_YEAR);
    }

    /** The declared days as a file for other programs. */
    @GetMapping("/console/calendars/{calendarId}/ics")
    void file(@PathVariable("calendarId") String id, Api api) {
        api.handThrough("/api/v1/calendars/{}/ics", Map.of(), id);
    }

    /** What was changed, by whom, and how many clocks it moved. */
    @GetMapping("/console/calendars/{calendarId}/history")
    String history(
            @PathVariable("calendarId") String id,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        page.addAttribute("calendar", api.get("/api/v1/calendars/{}", id).object());
        page.addAttribute(
                "changes", api.get("/api/v1/calendars/{}/history", id).items().reversed());
        page.addAttribute(
                "runs", RuleRuns.of(actor, api, "/api/v1/calendars/{}/recalculations", id));
        return "console/calendar-history";
    }
}
