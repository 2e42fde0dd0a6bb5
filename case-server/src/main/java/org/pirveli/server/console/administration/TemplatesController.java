package org.pirveli.server.console.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Templates: written by one, approved by another, both languages side by side. */
@Controller
@RequestMapping("/console/templates")
final class TemplatesController {

    private static final String ALL = "/api/v1/templates";
    private static final String ONE = ALL + "/{}";
    private static final List<String> FORMS = List.of("WRITTEN", "SMS", "ORAL");
    private static final List<String> LANGUAGES = List.of("ka", "en");

    private final MessageSource words;

    TemplatesController(MessageSource words) {
        this.words = words;
    }

    @GetMapping
    String list(Api api, Model page) {
        page.addAttribute("templates", api.get(ALL).items());
        return "console/templates";
    }

    @GetMapping("/{templateId}")
    String one(
            @PathVariable("templateId") String id,
            @RequestParam(required = false) @Nullable Integer version,
            Api api,
            Model page) {
        return shown(id, version, null, api, page);
    }

    /** Submit, approve, return, publish or retire. */
    @PostMapping("/{templateId}/do/{command}")
    String send(
            @PathVariable("templateId") String id,
            @PathVariable String command,
            @RequestParam Map<String, String> given,
            Api api,
            Model page,
            RedirectAttributes after,
            Locale language) {
        var body = new LinkedHashMap<String, Object>();
        for (var name : List.of("reason", "effectiveFrom", "effectiveTo")) {
            body.put(name, given.getOrDefault(name, "").strip());
        }
        try {
            api.send(
                    Sending.of(Long.valueOf(given.getOrDefault("events", "0")), given.get("key")),
                    ONE + "/commands/{}",
                    body,
                    id,
                    command);
        } catch (Declined declined) {
            return shown(id, null, declined, api, page);
        }
        after.addFlashAttribute(
                "notice", words.getMessage("template.done." + command, null, language));
        return "redirect:/console/templates/{templateId}";
    }

    @GetMapping("/{templateId}/edit")
    String edit(@PathVariable("templateId") String id, Api api, Model page) {
        var template = api.get(ONE, id).object();
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("events", template.get("events"));
        page.addAttribute("given", texts(latest(template)));
        return form(id, latest(template), null, page);
    }

    @PostMapping("/{templateId}/edit")
    String revise(
            @PathVariable("templateId") String id,
            @RequestParam Map<String, String> given,
            Api api,
            Model page,
            RedirectAttributes after,
            Locale language) {
        var latest = latest(api.get(ONE, id).object());
        try {
            api.send(
                    Sending.of(Long.valueOf(given.getOrDefault("events", "0")), given.get("key")),
                    ONE + "/commands/revise-template",
                    Map.of(
                            "terms",
                            terms(latest, given),
                            "reason",
                            given.getOrDefault("reason", "")),
                    id);
        } catch (Declined declined) {
            page.addAttribute("key", given.get("key"));
            page.addAttribute("events", given.get("events"));
            page.addAttribute("given", given);
            return form(id, latest, declined, page);
        }
        after.addFlashAttribute(
                "notice", words.getMessage("template.done.revise-template", null, language));
        return "redirect:/console/templates/{templateId}";
    }

    private static String form(
            String id, Map<String, Object> version, @Nullable Declined refusal, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("version", version);
        page.addAttribute("forms", FORMS);
        page.addAttribute("languages", LANGUAGES);
        page.addAttribute("refusal", refusal);
        return "console/template-form";
    }

    private static String shown(
            String id, @Nullable Integer version, @Nullable Declined refusal, Api api, Model page) {
        var template = api.get(ONE, id).object();
        var latest = latest(template);
        var seen = version == null ? latest : api.get(ONE + "/versions/{}", id, version).object();
        page.addAttribute("id", id);
        page.addAttribute("template", template);
        page.addAttribute("version", seen);
        page.addAttribute("texts", texts(seen));
        page.addAttribute("forms", FORMS);
        page.addAttribute("languages", LANGUAGES);
        page.addAttribute("refusal", refusal);
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("commands", seen.equals(latest) ? commands(id, latest, api) : List.of());
        page.addAttribute("mayWrite", api.mayPost(ONE + "/commands/revise-template", id));
        return "console/template";
    }

    /** What the stage of a version lets follow, as far as the reader may do it. */
    private static List<String> commands(String id, Map<String, Object> version, Api api) {
        var next =
                switch (String.valueOf(version.get("stage"))) {
                    case "DRAFT" -> List.of("submit-template");
                    case "SUBMITTED" -> List.of("approve-template", "return-template");
                    case "APPROVED" -> List.of("publish-template", "return-template");
                    case "PUBLISHED" -> List.of("retire-template");
                    default -> List.<String>of();
                };
        return next.stream()
                .filter(command -> api.mayPost(ONE + "/commands/{}", id, command))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> latest(Map<String, Object> template) {
        return Objects.requireNonNull((List<Map<String, Object>>) template.get("versions"))
                .getLast();
    }

    /** The texts by {@code FORM.language}, as the fields of the form are called. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Map<String, Object> version) {
        var texts = new LinkedHashMap<String, String>();
        var terms = Objects.requireNonNull((Map<String, Object>) version.get("terms"));
        texts.put("ka", String.valueOf(terms.get("ka")));
        texts.put("en", String.valueOf(terms.get("en")));
        for (var text : Objects.requireNonNull((List<Map<String, Object>>) terms.get("texts"))) {
            texts.put(
                    text.get("form") + "." + text.get("language"),
                    String.valueOf(text.get("text")));
        }
        return texts;
    }

    /** The terms as they are, with the names and texts that were written. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> terms(
            Map<String, Object> version, Map<String, String> given) {
        var terms = new LinkedHashMap<>((Map<String, Object>) version.get("terms"));
        LANGUAGES.forEach(language -> terms.put(language, given.getOrDefault(language, "")));
        var texts = new ArrayList<Map<String, Object>>();
        for (var form : FORMS) {
            for (var language : LANGUAGES) {
                var text = given.getOrDefault(form + "." + language, "").replace("\r\n", "\n");
                if (!text.isBlank()) {
                    texts.add(Map.of("form", form, "language", language, "text", text));
                }
            }
        }
        terms.put("texts", texts);
        return terms;
    }
}
