package org.pirveli.server.console.casework;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue. Its filters stand in the address, so that it can be kept and sent to others. */
@Controller
final class QueueController {

    @GetMapping("/console/queue")
    String queue(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String cursor,
            Api api,
            Model page) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("unit", unit);
        asked.put("assignee", assignee);
        asked.put("cursor", cursor);
        var found = api.ask("/api/v1/queue", asked);
        page.addAttribute("cases", found.items());
        page.addAttribute("units", api.get("/api/v1/units").items());
        page.addAttribute("unit", unit);
        page.addAttribute("assignee", assignee);
        page.addAttribute(
                "more", found.nextCursor().map(next -> address(unit, assignee, next)).orElse(null));
        return "console/queue";
    }

    private static String address(@Nullable String unit, @Nullable String assignee, String cursor) {
        var address = UriComponentsBuilder.fromPath("/console/queue");
        Map.of("unit", unit == null ? "" : unit, "assignee", assignee == null ? "" : assignee)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        address.queryParam(name, value);
                    }
                });
        return address.queryParam("cursor", cursor).encode().build().toUriString();
    }
}
