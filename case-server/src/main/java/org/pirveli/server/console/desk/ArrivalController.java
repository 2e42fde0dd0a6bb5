package org.pirveli.server.console.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.pirveli.server.engine.EngineSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People who come to the desk: a visitor, and a caller who is invented to try it out. */
@Controller
final class ArrivalController {

    /** Numbers that the invented cases use, so that the caller is recognised. */
    private static final int DEMO_NUMBERS = 120;

    private final EngineSettings engine;
    private final DeskWords words;

    ArrivalController(EngineSettings engine, DeskWords words) {
        this.engine = engine;
        this.words = words;
    }

    /** A visitor stands before the operator, so the visit is taken as soon as it is there. */
    @PostMapping("/console/desk/visits")
    String visit(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam String key,
            @AuthenticationPrincipal Actor actor,
            Api api,
            RedirectAttributes flash) {
        try {
            var id = offered(api, "WALK_IN", phone, language, actor, key);
            var _ = Consultations.give(api, Sending.ONCE, id, "answer", Map.of());
            return "redirect:/console/desk/calls/" + id;
        } catch (Declined declined) {
            flash.addFlashAttribute("refusal", declined);
            return "redirect:/console/desk";
        }
    }

    @PostMapping("/console/desk/demo-calls")
    String call(
            @RequestParam(defaultValue = "/console/desk") String back,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale reader,
            RedirectAttributes flash) {
        if (!engine.evaluation()) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        var number = "+995100%06d".formatted(ThreadLocalRandom.current().nextInt(DEMO_NUMBERS) + 1);
        var _ = offered(api, "HOTLINE", number, reader.getLanguage(), null, null);
        flash.addFlashAttribute("notice", words.say("desk.demo.rings", reader));
        return "redirect:" + (back.startsWith("/console/desk") ? back : "/console/desk");
    }

    private static String offered(
            Api api,
            String channel,
            @Nullable String phone,
            @Nullable String language,
            @Nullable Actor meantFor,
            @Nullable String key) {
        var offer = new HashMap<String, @Nullable Object>();
        offer.put("channel", channel);
        offer.put("phone", phone);
        offer.put("language", language);
        if (meantFor != null) {
            if (meantFor.role() == Role.OPERATOR) {
                offer.put("operatorId", meantFor.name());
            }
            meantFor.units().stream()
                    .findFirst()
                    .ifPresent(unit -> offer.put("unit", unit.value()));
        }
        return api.send(Sending.of(null, key), Consultations.ALL, offer)
                .text("/consultationId")
                .orElseThrow();
    }
}
