package org.pirveli.server.console.casework;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed into the forms of a case, and lets go of it. */
@Controller
final class DraftPages {

    /** What forms have beside their fields. */
    private static final Set<String> NO_FIELDS = Set.of("version", "key", "_csrf", "region");

    private final MessageSource words;

    DraftPages(MessageSource words) {
        this.words = words;
    }

    @PostMapping("/console/cases/{caseId}/drafts/{part}")
    String keep(
            @PathVariable String caseId,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Long version,
            Api api,
            Model page) {
        var content = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> {
            if (!NO_FIELDS.contains(name)) {
                content.put(name, String.join("\n", values));
            }
        });
        page.addAttribute("savedAt", KeptDrafts.keep(api, caseId, part, version, content));
        return "console/draft-state :: saved";
    }

    @PostMapping("/console/cases/{caseId}/drafts/{part}/discard")
    String discard(
            @PathVariable String caseId,
            @PathVariable String part,
            Api api,
            Locale language,
            RedirectAttributes next) {
        KeptDrafts.discard(api, caseId, part);
        next.addFlashAttribute("notice", words.getMessage("case-draft.discarded", null, language));
        return "redirect:/console/cases/" + caseId;
    }
}
