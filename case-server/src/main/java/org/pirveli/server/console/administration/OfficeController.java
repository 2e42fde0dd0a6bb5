package org.pirveli.server.console.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.console.administration.OfficeKind.Form;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
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

/** What the office is made of: lists, one object with its history, and the forms that change it. */
@Controller
@RequestMapping("/console/office")
final class OfficeController {

    private static final String BASE = "/api/v1/";

    private final OfficeSettings office;
    private final MessageSource words;

    OfficeController(OfficeSettings office, MessageSource words) {
        this.office = office;
        this.words = words;
    }

    @GetMapping
    String begin() {
        return "redirect:/console/office/" + OfficeKind.OPERATORS.path();
    }

    @GetMapping("/{kind}")
    String list(@PathVariable String kind, Api api, Model page) {
        var shown = known(kind);
        page.addAttribute("kinds", OfficeKind.ALL);
        page.addAttribute("kind", shown);
        page.addAttribute("objects", api.get(BASE + shown.path()).items());
        page.addAttribute("mayMake", api.mayPost(BASE + shown.path()));
        return "console/office";
    }

    @GetMapping("/{kind}/{member}")
    String object(
            @PathVariable String kind, @PathVariable("member") String id, Api api, Model page) {
        var shown = known(kind);
        var found = api.get(BASE + shown.path() + "/{}", id);
        page.addAttribute("kind", shown);
        page.addAttribute("id", id);
        page.addAttribute("object", found.object());
        page.addAttribute(
                "history", api.get(BASE + shown.path() + "/{}/history", id).items().reversed());
        page.addAttribute(
                "forms",
                shown.forms().stream()
                        .filter(form ->
                                api.mayPost(
                                        BASE + shown.path() + "/{}/commands/" + form.command(), id))
                        .toList());
        return "console/office-object";
    }

    @GetMapping("/{kind}/new")
    String making(@PathVariable String kind, Model page) {
        var shown = known(kind);
        return shown(shown, null, shown.making(), Map.of(), null, page);
    }

    @PostMapping("/{kind}/new")
    String make(
            @PathVariable String kind,
            @RequestParam Map<String, String> given,
            Api api,
            Model page,
            RedirectAttributes after,
            Locale language) {
        var shown = known(kind);
        try {
            api.send(
                    Sending.of(null, given.get("key")),
                    BASE + shown.path(),
                    body(shown.making(), given));
        } catch (Declined declined) {
            return shown(shown, null, shown.making(), given, declined, page);
        }
        after.addFlashAttribute("notice", words.getMessage("office.done", null, language));
        return "redirect:/console/office/" + shown.path();
    }

    @GetMapping("/{kind}/{member}/do/{change}")
    String form(
            @PathVariable String kind,
            @PathVariable("member") String id,
            @PathVariable String change,
            Api api,
            Model page) {
        var shown = known(kind);
        var form = form(shown, change);
        var now = api.get(BASE + shown.path() + "/{}", id);
        var given = new LinkedHashMap<String, String>();
        form.fields().forEach(field -> given.put(field.path(), current(now.object(), field)));
        page.addAttribute("version", now.version());
        return shown(shown, id, form, given, null, page);
    }

    @PostMapping("/{kind}/{member}/do/{change}")
    String send(
            @PathVariable String kind,
            @PathVariable("member") String id,
            @PathVariable String change,
            @RequestParam Map<String, String> given,
            Api api,
            Model page,
            RedirectAttributes after,
            Locale language) {
        var shown = known(kind);
        var form = form(shown, change);
        try {
            api.send(
                    Sending.of(version(given.get("version")), given.get("key")),
                    BASE + shown.path() + "/{}/commands/" + form.command(),
                    body(form, given),
                    id);
        } catch (Declined declined) {
            page.addAttribute("version", given.get("version"));
            return shown(shown, id, form, given, declined, page);
        }
        after.addFlashAttribute("notice", words.getMessage("office.done", null, language));
        return "redirect:/console/office/{kind}/{member}";
    }

    private static @Nullable Long version(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private Map<String, Object> body(Form form, Map<String, String> given) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            var value = field.value(given.getOrDefault(field.path(), ""), office.zone());
            if (value != null) {
                put(body, field.path(), value);
            }
        }
        return body;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> body, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            body.put(path, value);
        } else {
            var inner =
                    (Map<String, Object>)
                            body.computeIfAbsent(
                                    path.substring(0, dot),
                                    _ -> new LinkedHashMap<String, Object>());
            put(inner, path.substring(dot + 1), value);
        }
    }

    /** What stands now, to be changed and not to be typed again; reasons are always new. */
    private static String current(Map<String, Object> object, FormField field) {
        @Nullable Object at = object;
        for (var part : field.path().split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? (map.containsKey(part) ? map.get(part) : at) : null;
        }
        return switch (at) {
            case null -> "";
            case List<?> all -> String.join(", ", all.stream().map(String::valueOf).toList());
            case Map<?, ?> _ -> "";
            default -> at.toString();
        };
    }

    private static OfficeKind known(String path) {
        return OfficeKind.at(path).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static Form form(OfficeKind kind, String command) {
        return kind.form(command).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static String shown(
            OfficeKind kind,
            @Nullable String id,
            Form form,
            Map<String, String> given,
            @Nullable Declined refusal,
            Model page) {
        page.addAttribute("kind", kind);
        page.addAttribute("id", id);
        page.addAttribute("form", form);
        page.addAttribute("given", given);
        page.addAttribute("refusal", refusal);
        page.addAttribute("key", given.getOrDefault("key", UUID.randomUUID().toString()));
        return "console/office-form";
    }
}
