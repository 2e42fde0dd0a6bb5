package org.pirveli.server.console.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases that a call is about. */
@Controller
final class CallCaseController {

    private static final String BACK = "redirect:/console/desk/calls/";
    private static final String LANGUAGE = "language";
    private static final String VALUE = "value.";

    private final DeskWords words;

    CallCaseController(DeskWords words) {
        this.words = words;
    }

    /** By its id, as a list offers it, or by the number that the caller says. */
    @PostMapping("/console/desk/calls/{consultationId}/join")
    String join(
            @PathVariable("consultationId") String id,
            @RequestParam(required = false) @Nullable String caseId,
            @RequestParam(required = false) @Nullable String number,
            Api api,
            RedirectAttributes flash) {
        try {
            var found =
                    caseId == null || caseId.isBlank()
                            ? api.get(
                                            "/api/v1/cases/by-number/{}",
                                            number == null ? "" : number.strip())
                                    .text("/caseId")
                                    .orElseThrow()
                            : caseId;
            var _ = Consultations.give(api, Sending.ONCE, id, "join-case", Map.of("caseId", found));
        } catch (Declined declined) {
            flash.addFlashAttribute("refusal", declined);
        }
        return BACK + id;
    }

    private static Map<String, String> values(Map<String, String> sent) {
        var values = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(VALUE) && !value.isBlank()) {
                values.put(name.substring(VALUE.length()), value.strip());
            }
        });
        return values;
    }

    /** Notes that a case was answered by word of mouth; the call is the evidence. */
    @PostMapping("/console/desk/calls/{consultationId}/cases/{caseId}/answer")
    String answer(
            @PathVariable("consultationId") String id,
            @PathVariable String caseId,
            @RequestParam long version,
            @RequestParam String channel,
            @RequestParam String template,
            @RequestParam int templateVersion,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam String key,
            @RequestParam Map<String, String> sent,
            Api api,
            Locale reader,
            RedirectAttributes flash) {
        var choice = new HashMap<String, @Nullable Object>();
        choice.put("id", template);
        choice.put("version", templateVersion);
        choice.put(LANGUAGE, language);
        choice.put("values", values(sent));
        var body = new HashMap<String, @Nullable Object>();
        body.put("channel", channel);
        body.put(LANGUAGE, language);
        body.put("consultationId", id);
        body.put("template", choice);
        try {
            var _ =
                    api.send(
                            Sending.of(version, key),
                            "/api/v1/cases/{}/commands/issue-first-response",
                            body,
                            caseId);
            flash.addFlashAttribute("notice", words.say("desk.answered", reader));
        } catch (Declined declined) {
            flash.addFlashAttribute("refusal", declined);
        }
        return BACK + id;
    }
}
