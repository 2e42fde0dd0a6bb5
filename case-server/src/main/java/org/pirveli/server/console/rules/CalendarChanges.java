package org.pirveli.server.console.rules;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Declares and revokes days: first what it would move, then the deed, then what it moved. */
@Controller
final class CalendarChanges {

    private static final String COMMANDS = "/api/v1/calendars/{}/commands/{}";

    /** What the change would do. Nothing is written. */
    @PostMapping("/console/calendars/{calendarId}/preview")
    String preview(
            @PathVariable("calendarId") String id,
            @ModelAttribute("form") DayChange form,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale language,
            Model page) {
        try {
            var tried = api.send(Sending.TRIED, COMMANDS, form.body(), id, form.command());
            page.addAttribute("moves", tried.object().get("moves"));
            page.addAttribute("calendar", api.get("/api/v1/calendars/{}", id).object());
            page.addAttribute("version", api.get("/api/v1/calendars/{}", id).version());
            page.addAttribute("key", UUID.randomUUID().toString());
            return "console/calendar-preview";
        } catch (Declined declined) {
            CalendarPages.furnish(id, null, form.first(), null, actor, api, language, page);
            page.addAttribute("refusal", declined);
            return "console/calendar";
        }
    }

    /** The deed. */
    @PostMapping("/console/calendars/{calendarId}/changes")
    String change(
            @PathVariable("calendarId") String id,
            @ModelAttribute("form") DayChange form,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale language,
            Model page) {
        try {
            api.send(Sending.of(version, key), COMMANDS, form.body(), id, form.command());
        } catch (Declined declined) {
            CalendarPages.furnish(id, null, form.first(), null, actor, api, language, page);
            page.addAttribute("refusal", declined);
            return "console/calendar";
        }
        var latest = api.get("/api/v1/calendars/{}", id).object().get("latest");
        return "redirect:/console/calendars/" + id + "/changes/" + latest;
    }

    /** How far the change has been carried to the clocks. */
    @GetMapping("/console/calendars/{calendarId}/changes/{version}")
    String changed(
            @PathVariable("calendarId") String id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        page.addAttribute("calendar", api.get("/api/v1/calendars/{}", id).object());
        progress(id, version, cursor, actor, api, page);
        return "console/calendar-change";
    }

    /** The same, for the part of the page that renews itself. */
    @GetMapping("/console/calendars/{calendarId}/changes/{version}/progress")
    String progress(
            @PathVariable("calendarId") String id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        RuleRuns.show(
                actor,
                api,
                "/api/v1/calendars/{}/recalculations",
                id,
                version,
                "/console/calendars/" + id + "/changes/" + version,
                cursor,
                page);
        return "console/rule-run :: run";
    }
}
