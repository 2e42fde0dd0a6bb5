package org.pirveli.server.console.audit;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Sending;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits behind events that could not be taken in; administrators have it tried again. */
@Controller
final class DeadLetterPages {

    private static final String LETTERS = "/api/v1/audit/dead-letters";
    private static final List<String> FOLLOWERS =
            List.of(
                    "case-views",
                    "consultation-views",
                    "deadlines",
                    "when-case-marked-duplicate-then-survivor-inherits-its-due");

    private final Supplier<UUID> ids;

    DeadLetterPages(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @GetMapping("/console/dead-letters")
    String list(
            @RequestParam(required = false) @Nullable String follower,
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String retry,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("follower", follower);
        asked.put("stream", stream);
        asked.put("cursor", cursor);
        var found = api.ask(LETTERS, asked);
        page.addAttribute("letters", found.items());
        page.addAttribute(
                "more",
                found.nextCursor().map(next -> address(follower, stream, next)).orElse(null));
        page.addAttribute("followers", FOLLOWERS);
        page.addAttribute("follower", follower);
        page.addAttribute("stream", stream);
        page.addAttribute("mayRetry", actor.role() == Role.ADMIN);
        page.addAttribute("key", ids.get());
        page.addAttribute(
                "retry",
                retry == null || retry.isBlank()
                        ? null
                        : api.get(LETTERS + "/retries/{}", retry).object());
        return "console/audit/dead-letters";
    }

    private static String address(
            @Nullable String follower, @Nullable String stream, String cursor) {
        var address = UriComponentsBuilder.fromPath("/console/dead-letters");
        var values = new HashMap<String, String>();
        values.put("cursor", cursor);
        if (follower != null && !follower.isBlank()) {
            values.put("follower", follower);
        }
        if (stream != null && !stream.isBlank()) {
            values.put("stream", stream);
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    @PostMapping("/console/dead-letters/retries")
    String retry(
            @RequestParam(required = false) @Nullable String follower,
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam String key,
            Api api) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("follower", follower);
        asked.put("stream", stream);
        var taken = api.send(Sending.of(null, key), LETTERS + "/retries", asked);
        return "redirect:/console/dead-letters?retry=" + taken.text("/retryId").orElseThrow();
    }

    @GetMapping("/console/dead-letters/retries/{retryId}")
    String progress(
            @PathVariable String retryId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Api api,
            Model page) {
        if (part == null) {
            return "redirect:/console/dead-letters?retry=" + retryId;
        }
        page.addAttribute("retry", api.get(LETTERS + "/retries/{}", retryId).object());
        return "console/audit/dead-letters :: progress-part";
    }
}
