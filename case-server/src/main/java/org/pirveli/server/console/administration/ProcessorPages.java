package org.pirveli.server.console.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who follows the log; pausing, letting go on and writing anew, each with a reason. */
@Controller
@RequestMapping("/console/health/processors")
final class ProcessorPages {

    private static final String ALL = "/api/v1/processors";
    private static final List<String> DEEDS = List.of("pause", "resume", "rebuild");

    private final Supplier<UUID> ids;
    private final MessageSource words;

    ProcessorPages(Supplier<UUID> ids, MessageSource words) {
        this.ids = ids;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Api api,
            Model page) {
        page.addAttribute("processors", api.get(ALL).items());
        return part == null ? "console/processors" : "console/processors :: standing";
    }

    /** What it means, and what for; nothing is done yet. */
    @GetMapping("/{processor}/{deed}")
    String confirm(@PathVariable String processor, @PathVariable String deed, Api api, Model page) {
        return form(processor, deed, ids.get().toString(), "", null, api, page);
    }

    @PostMapping("/{processor}/{deed}")
    String act(
            @PathVariable String processor,
            @PathVariable String deed,
            @RequestParam String reason,
            @RequestParam String key,
            Api api,
            Model page,
            RedirectAttributes after,
            Locale language) {
        try {
            api.send(
                    Sending.of(null, key),
                    ALL + "/{}/{}",
                    Map.of("reason", reason.strip()),
                    processor,
                    known(deed));
        } catch (Declined declined) {
            return form(processor, deed, key, reason, declined, api, page);
        }
        after.addFlashAttribute(
                "notice", words.getMessage("processors.done." + deed, null, language));
        return "redirect:/console/health/processors";
    }

    private static String form(
            String processor,
            String deed,
            String key,
            String reason,
            @Nullable Declined refusal,
            Api api,
            Model page) {
        page.addAttribute("processor", api.get(ALL + "/{}", processor).object());
        page.addAttribute("deed", known(deed));
        page.addAttribute("key", key);
        page.addAttribute("reason", reason);
        page.addAttribute("refusal", refusal);
        return "console/processor-deed";
    }

    private static String known(String deed) {
        if (!DEEDS.contains(deed)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return deed;
    }
}
