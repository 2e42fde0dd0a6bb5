package org.pirveli.server.console.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk: calls, own cases, and what waits to be taken. */
@Controller
final class DeskPageController {

    private static final int WAITING_SHOWN = 12;

    private final DeskWords words;
    private final Around around;

    DeskPageController(DeskWords words, Around around) {
        this.words = words;
        this.around = around;
    }

    @GetMapping("/console/desk")
    String desk(@AuthenticationPrincipal Actor actor, Api api, Locale reader, Model page) {
        around.furnish(page, actor, null, reader, api);
        var mine = MyCase.of(actor.name(), api);
        page.addAttribute("mine", mine);
        page.addAttribute("overdue", standing(mine, "BREACHED"));
        page.addAttribute("dueToday", standing(mine, "DUE_TODAY"));
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("waiting", waiting(actor, api));
        return "console/desk";
    }

    private static long standing(List<MyCase> mine, String condition) {
        return mine.stream()
                .map(each -> each.theCase().condition())
                .filter(found -> found != null && found.name().equals(condition))
                .count();
    }

    /** Of the units where the reader works: what nobody holds. */
    private static List<CaseSummary> waiting(Actor actor, Api api) {
        return actor.units().stream()
                .flatMap(unit ->
                        api
                                .ask(
                                        "/api/v1/queue",
                                        Map.of(
                                                "unit",
                                                unit.value(),
                                                "unassigned",
                                                true,
                                                "limit",
                                                WAITING_SHOWN))
                                .as(MyCase.Cases.class)
                                .items()
                                .stream())
                .limit(WAITING_SHOWN)
                .toList();
    }

    @PostMapping("/console/desk/cases/{caseId}/take")
    String take(
            @PathVariable String caseId,
            @RequestParam long version,
            @RequestParam String number,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Locale reader,
            RedirectAttributes flash) {
        try {
            var _ =
                    api.send(
                            Sending.of(version, null),
                            "/api/v1/cases/{}/commands/assign-case",
                            Map.of("operatorId", actor.name()),
                            caseId);
            flash.addFlashAttribute("notice", words.say("desk.taken", reader, number));
        } catch (Declined declined) {
            flash.addFlashAttribute("refusal", declined);
        }
        return "redirect:/console/desk";
    }
}
