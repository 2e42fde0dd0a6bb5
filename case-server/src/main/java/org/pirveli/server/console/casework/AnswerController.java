package org.pirveli.server.console.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The desk at which an answer is written: from a template or freely, always seen before it goes.
 */
@Controller
@RequestMapping("/console/cases/{caseId}/answer")
final class AnswerController {

    private static final String PART = "answer";
    private static final String SUBMIT = "submit-reply";

    private final MessageSource words;
    private final OfficeSettings office;

    AnswerController(MessageSource words, OfficeSettings office) {
        this.words = words;
        this.office = office;
    }

    private AnswerDesk desk(Api api, String caseId, Locale language) {
        return AnswerDesk.of(api, caseId, words, language, office.zone());
    }

    @GetMapping
    String begin(
            @PathVariable String caseId,
            @RequestParam Map<String, String> asked,
            Api api,
            Locale language,
            Model page) {
        var found = api.get("/api/v1/cases/{}", caseId);
        var kept = KeptDrafts.find(api, caseId, PART);
        kept.ifPresent(draft -> page.addAttribute("savedAt", draft.savedAt()));
        var reply =
                Reply.of(kept.<Map<?, ?>>map(KeptDrafts.Kept::content).orElse(asked))
                        .inConversation(asked);
        desk(api, caseId, language).show(found.object(), found.version(), reply, page);
        return "console/case-answer";
    }

    @PostMapping("/preview")
    String preview(
            @PathVariable String caseId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "previews") String region,
            Api api,
            Locale language,
            Model page) {
        var file = api.get("/api/v1/cases/{}", caseId).object();
        desk(api, caseId, language).show(file, version, Reply.of(typed), page);
        return "desk".equals(region)
                ? "console/case-answer :: answer-desk"
                : "console/case-answer :: previews";
    }

    @PostMapping
    String send(
            @PathVariable String caseId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "send") String way,
            Api api,
            Locale language,
            Model page,
            RedirectAttributes next) {
        var desk = desk(api, caseId, language);
        var reply = Reply.of(typed);
        if (!List.of("send", "submit").contains(way)) {
            desk.show(api.get("/api/v1/cases/{}", caseId).object(), version, reply, page);
            return "console/case-answer";
        }
        boolean submitting = "submit".equals(way);
        try {
            Sender.send(
                    api,
                    caseId,
                    submitting ? SUBMIT : desk.command(),
                    version,
                    key,
                    submitting ? reply.toSubmit() : desk.body(reply));
        } catch (Declined declined) {
            if (declined.isConflict()) {
                return collided(caseId, version, reply, api, language, page);
            }
            page.addAttribute("refusal", declined);
            desk.show(api.get("/api/v1/cases/{}", caseId).object(), version, reply, page);
            return "console/case-answer";
        }
        KeptDrafts.discard(api, caseId, PART);
        next.addFlashAttribute(
                "notice",
                words.getMessage(
                        submitting ? "case-done.submit-reply" : "case-done.answer",
                        null,
                        language));
        return !submitting && desk.isSaid(reply)
                ? "redirect:/console/desk/calls/" + reply.get(Reply.CONSULTATION)
                : "redirect:/console/cases/" + caseId;
    }

    private static String collided(
            String caseId, @Nullable Long seen, Reply reply, Api api, Locale language, Model page) {
        KeptDrafts.keep(api, caseId, PART, seen, reply.fields());
        return Collision.since(api, caseId, seen)
                .shown(
                        caseId,
                        PART,
                        PART,
                        Map.of("text", reply.get("text"), "template", reply.get("template")),
                        api,
                        language,
                        page);
    }
}
