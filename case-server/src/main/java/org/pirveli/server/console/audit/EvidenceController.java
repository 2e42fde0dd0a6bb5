package org.pirveli.server.console.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What vouches for the log, and for what is shown of it. */
@Controller
final class EvidenceController {

    private static final String REBUILDS = "/api/v1/audit/rebuilds";

    private final Supplier<UUID> ids;

    EvidenceController(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @GetMapping("/console/evidence")
    String evidence(
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String sequence,
            Api api,
            Model page) {
        var seal = api.get("/api/v1/audit/seal").object();
        page.addAttribute("seal", seal);
        page.addAttribute(
                "note",
                seal.get("checkpoint") == null ? null : api.text("/api/v1/audit/checkpoint"));
        page.addAttribute("keys", api.text("/api/v1/audit/log-keys").lines().toList());
        page.addAttribute("rebuilds", api.get(REBUILDS).items());
        page.addAttribute("key", ids.get());
        page.addAttribute("stream", stream);
        page.addAttribute("sequence", sequence);
        page.addAttribute("proof", null);
        page.addAttribute("refusal", null);
        if (stream != null && !stream.isBlank() && sequence != null && !sequence.isBlank()) {
            prove(stream.strip(), sequence.strip(), api, page);
        }
        return "console/audit/evidence";
    }

    private static void prove(String stream, String sequence, Api api, Model page) {
        try {
            var proof =
                    api.ask(
                            "/api/v1/audit/inclusion",
                            Map.of("stream", stream, "sequence", sequence));
            page.addAttribute("proof", proof.object());
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
        }
    }

    @PostMapping("/console/evidence/rebuilds")
    String rebuild(@RequestParam String key, Api api) {
        var taken = api.send(Sending.of(null, key), REBUILDS, Map.of());
        return "redirect:/console/evidence/rebuilds/" + taken.text("/rebuildId").orElseThrow();
    }

    @GetMapping("/console/evidence/rebuilds/{rebuildId}")
    String progress(
            @PathVariable String rebuildId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Api api,
            Model page) {
        var rebuild = api.get(REBUILDS + "/{}", rebuildId).object();
        page.addAttribute("rebuild", rebuild);
        page.addAttribute(
                "differences",
                rebuild.get("result") instanceof Map<?, ?> result
                                && result.get("differences") instanceof List<?> found
                        ? found
                        : List.of());
        return part == null ? "console/audit/rebuild" : "console/audit/rebuild :: progress-part";
    }
}
