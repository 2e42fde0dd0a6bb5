package org.pirveli.server.console.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.consultation.view.DeskBoard;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a call by one click. */
@Controller
final class CallActionController {

    private static final String BACK = "redirect:/console/desk/calls/";

    private final DeskWords words;

    CallActionController(DeskWords words) {
        this.words = words;
    }

    @PostMapping("/console/desk/calls/{consultationId}/{command:answer|hold|resume|wrap-up}")
    String go(
            @PathVariable("consultationId") String id,
            @PathVariable String command,
            Api api,
            RedirectAttributes flash) {
        var _ = given(api, id, command, Map.of(), flash);
        return BACK + id;
    }

    @PostMapping("/console/desk/calls/{consultationId}/{command:complete|abandon}")
    String end(
            @PathVariable("consultationId") String id,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale reader,
            RedirectAttributes flash) {
        if (!given(api, id, command, Map.of(), flash)) {
            return BACK + id;
        }
        NoteDrafts.drop(api, id);
        flash.addFlashAttribute("notice", words.say("desk.did." + command, reader));
        return next(actor, api);
    }

    @PostMapping("/console/desk/calls/{consultationId}/transfer")
    String transfer(
            @PathVariable("consultationId") String id,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String operatorId,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale reader,
            RedirectAttributes flash) {
        var body = new HashMap<String, @Nullable Object>();
        boolean toColleague = operatorId != null && !operatorId.isBlank();
        body.put("unit", toColleague ? null : unit);
        body.put("operatorId", operatorId);
        body.put("reason", reason);
        if (!given(api, id, "transfer", body, flash)) {
            return BACK + id;
        }
        flash.addFlashAttribute("notice", words.say("desk.did.transfer", reader));
        return next(actor, api);
    }

    /** Another call that waits is offered first; otherwise the desk. */
    private static String next(Actor actor, Api api) {
        return Strip.board(api).operators().stream()
                .filter(desk -> desk.operatorId().value().equals(actor.name()))
                .map(CallActionController::first)
                .findFirst()
                .map(id -> BACK + id)
                .orElse("redirect:/console/desk");
    }

    private static String first(DeskBoard.Desk desk) {
        var active = desk.active();
        return (active == null ? desk.held().getFirst() : active).consultationId().toString();
    }

    @PostMapping("/console/desk/calls/{consultationId}/steps/{step}")
    String step(
            @PathVariable("consultationId") String id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String danger,
            Api api,
            RedirectAttributes flash) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("step", step);
        body.put("danger", danger == null ? null : Boolean.TRUE);
        var _ = given(api, id, "record-step", body, flash);
        return BACK + id;
    }

    @PostMapping("/console/desk/calls/{consultationId}/steps/{step}/skip")
    String skip(
            @PathVariable("consultationId") String id,
            @PathVariable String step,
            @RequestParam String reason,
            Api api,
            RedirectAttributes flash) {
        var _ = given(api, id, "skip-step", Map.of("step", step, "reason", reason), flash);
        return BACK + id;
    }

    @PostMapping("/console/desk/calls/{consultationId}/caller")
    String caller(
            @PathVariable("consultationId") String id,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String language,
            Api api,
            RedirectAttributes flash) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("name", name);
        body.put("phone", phone);
        body.put("language", language);
        var _ = given(api, id, "identify-caller", body, flash);
        return BACK + id;
    }

    /** What was begun becomes a note, which stays. */
    @PostMapping("/console/desk/calls/{consultationId}/notes")
    String note(
            @PathVariable("consultationId") String id,
            @RequestParam String text,
            Api api,
            RedirectAttributes flash) {
        NoteDrafts.keep(api, id, text);
        if (given(api, id, "add-note", Map.of("text", text), flash)) {
            NoteDrafts.drop(api, id);
        }
        return BACK + id;
    }

    private static boolean given(
            Api api,
            String id,
            String command,
            Map<String, ? extends @Nullable Object> body,
            RedirectAttributes flash) {
        try {
            var _ = Consultations.give(api, Sending.ONCE, id, command, body);
            return true;
        } catch (Declined declined) {
            flash.addFlashAttribute("refusal", declined);
            return false;
        }
    }
}
