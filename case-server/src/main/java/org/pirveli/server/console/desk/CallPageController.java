package org.pirveli.server.console.desk;

import java.util.Locale;
import org.pirveli.api.Actor;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One call: who calls, what is said, and what comes of it. */
@Controller
final class CallPageController {

    private final CallPage call;

    CallPageController(CallPage call) {
        this.call = call;
    }

    @GetMapping("/console/desk/calls/{consultationId}")
    String one(
            @PathVariable("consultationId") String id,
            @AuthenticationPrincipal Actor actor,
            Locale reader,
            Api api,
            Model page) {
        return call.show(id, actor, reader, api, page);
    }

    /** Registers, or shows the form again with all that was filled in. */
    @PostMapping("/console/desk/calls/{consultationId}/register")
    String register(
            @PathVariable("consultationId") String id,
            @ModelAttribute("form") Registration form,
            @RequestParam String key,
            @AuthenticationPrincipal Actor actor,
            Locale reader,
            Api api,
            Model page,
            RedirectAttributes flash) {
        try {
            var answer =
                    Consultations.give(
                            api, Sending.of(null, key), id, "register-application", form.body());
            flash.addFlashAttribute("registered", answer.object().get("registered"));
            return "redirect:/console/desk/calls/" + id;
        } catch (Declined declined) {
            page.addAttribute("refusal", declined);
            return call.show(id, actor, reader, api, page);
        }
    }
}
