package org.pirveli.server.console.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.casework.Field.Choice;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of any command to a case, made from the table of {@link Deed deeds}. */
@Controller
@RequestMapping("/console/cases/{caseId}/do/{slug}")
final class DeedController {

    private final MessageSource words;

    DeedController(MessageSource words) {
        this.words = words;
    }

    @GetMapping
    String form(
            @PathVariable String caseId,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> asked,
            Api api,
            Locale language,
            Model page) {
        var deed = deed(slug);
        var found = api.get("/api/v1/cases/{}", caseId);
        var kept = KeptDrafts.find(api, caseId, slug);
        var filled =
                kept.map(draft -> Filled.restored(deed.fields(), draft.content()))
                        .orElseGet(() -> started(deed, asked, found.object()));
        kept.ifPresent(draft -> page.addAttribute("savedAt", draft.savedAt()));
        show(deed, caseId, found.object(), found.version(), filled, api, language, page);
        return "console/case-do";
    }

    /** As the address says, else as it is known of the case. */
    private static Filled started(
            Deed deed, MultiValueMap<String, String> asked, Map<String, Object> file) {
        var named = deed.fields().stream().map(Field::name).anyMatch(asked::containsKey);
        return switch (deed) {
            case CLASSIFY, CORRECT -> Filled.from(deed.fields(), file);
            default -> Filled.of(deed.fields(), named ? asked : new LinkedMultiValueMap<>());
        };
    }

    @PostMapping
    String send(
            @PathVariable String caseId,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale language,
            Model page,
            RedirectAttributes next) {
        var deed = deed(slug);
        var filled = Filled.of(deed.fields(), sent);
        try {
            var body = filled.body(deed.fields(), api);
            if (deed == Deed.TAKE) {
                body.put("operatorId", actor.name());
            }
            Sender.send(api, caseId, deed.command(), version, key, body);
        } catch (Declined declined) {
            return declined.isConflict()
                    ? collided(deed, caseId, version, filled, api, language, page)
                    : again(deed, caseId, version, filled, declined, api, language, page);
        }
        if (!deed.fields().isEmpty()) {
            KeptDrafts.discard(api, caseId, slug);
        }
        next.addFlashAttribute("notice", words.getMessage("case-done." + slug, null, language));
        return "redirect:/console/cases/" + caseId;
    }

    private static String collided(
            Deed deed,
            String caseId,
            @Nullable Long seen,
            Filled filled,
            Api api,
            Locale language,
            Model page) {
        if (!deed.fields().isEmpty()) {
            KeptDrafts.keep(api, caseId, deed.slug(), seen, filled.toKeep());
        }
        return Collision.since(api, caseId, seen)
                .shown(
                        caseId,
                        deed.slug(),
                        "do/" + deed.slug(),
                        deed.fields().isEmpty() ? Map.of() : filled.toKeep(),
                        api,
                        language,
                        page);
    }

    private String again(
            Deed deed,
            String caseId,
            @Nullable Long version,
            Filled filled,
            Declined declined,
            Api api,
            Locale language,
            Model page) {
        var file = api.get("/api/v1/cases/{}", caseId).object();
        page.addAttribute("refusal", declined);
        show(deed, caseId, file, version, filled, api, language, page);
        return "console/case-do";
    }

    private void show(
            Deed deed,
            String caseId,
            Map<String, Object> file,
            @Nullable Long version,
            Filled filled,
            Api api,
            Locale language,
            Model page) {
        page.addAttribute("deed", deed);
        page.addAttribute("case", file);
        page.addAttribute("version", version);
        page.addAttribute("key", UUID.randomUUID());
        page.addAttribute("filled", filled);
        page.addAttribute("names", new Names(api, language));
        var choices = new Choices(api, words, language).of(deed.fields());
        page.addAttribute("choices", choices);
        if (deed.fields().stream().anyMatch(field -> field.choices() == Choice.CANDIDATE)) {
            page.addAttribute(
                    "distribution", api.get("/api/v1/cases/{}/distribution", caseId).object());
        }
        page.addAttribute("keeps", deed.fields().stream().anyMatch(DeedController::isWritten));
        var verdict =
                api.get("/api/v1/cases/{}/commands", caseId).items().stream()
                        .filter(each -> deed.command().equals(each.get("command")))
                        .findFirst();
        page.addAttribute(
                "closed",
                verdict.filter(each -> !Boolean.TRUE.equals(each.get("allowed")))
                        .map(each -> each.get("text"))
                        .orElse(null));
    }

    private static boolean isWritten(Field field) {
        return List.of(Field.Type.PARAGRAPH, Field.Type.PAGES).contains(field.type());
    }

    private static Deed deed(String slug) {
        return Deed.named(slug)
                .filter(deed -> !deed.isReply())
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}
