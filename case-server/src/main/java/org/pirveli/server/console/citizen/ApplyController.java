package org.pirveli.server.console.citizen;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Sending;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applying, step by step: nothing goes to the office before all was read over and sent. */
@Controller
@RequestMapping("/apply")
final class ApplyController {

    private static final String WRITTEN = "org.pirveli.application";
    private static final String REGISTERED = "org.pirveli.registered";
    private static final String CHECK = "/apply/check";

    @GetMapping
    String begin() {
        return "citizen/apply";
    }

    @PostMapping
    String begun(HttpSession session) {
        session.setAttribute(WRITTEN, Application.begun());
        session.removeAttribute(REGISTERED);
        return "redirect:/apply/" + Step.KIND.path();
    }

    @GetMapping("/{step}")
    String step(@PathVariable String step, HttpSession session, Model page) {
        var written = written(session);
        if (written.isEmpty()) {
            return "redirect:/apply";
        }
        return shown(known(step), written.get(), Map.of(), page);
    }

    @PostMapping("/{step}")
    String step(
            @PathVariable String step,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") String then,
            HttpSession session,
            Model page) {
        var before = written(session);
        if (before.isEmpty()) {
            return "redirect:/apply?late";
        }
        var now = known(step);
        var written = before.get().with(now, given);
        session.setAttribute(WRITTEN, written);
        var faults = now.faults(written);
        if (!faults.isEmpty()) {
            return shown(now, written, faults, page);
        }
        var missing = written.missing();
        if (then.equals("check") && missing == null) {
            return "redirect:" + CHECK;
        }
        var next = now.after();
        if (next.isPresent() && next.get() == Step.CONTACT && written.isUnnamed()) {
            return "redirect:" + CHECK;
        }
        return "redirect:" + next.map(one -> "/apply/" + one.path()).orElse(CHECK);
    }

    @GetMapping("/check")
    String check(HttpSession session, Model page) {
        var written = written(session);
        if (written.isEmpty()) {
            return "redirect:/apply";
        }
        var missing = written.get().missing();
        if (missing != null) {
            return "redirect:/apply/" + missing.path();
        }
        page.addAttribute("written", written.get());
        return "citizen/check";
    }

    @PostMapping("/check")
    String send(HttpSession session, Api api, Locale language) {
        var written = written(session);
        if (written.isEmpty()) {
            return session.getAttribute(REGISTERED) == null
                    ? "redirect:/apply?late"
                    : "redirect:/apply/done";
        }
        var answer =
                api.send(
                        Sending.of(null, written.get().key()),
                        "/api/v1/public/applications",
                        written.get().body(language.getLanguage()));
        session.setAttribute(
                REGISTERED,
                Map.of(
                        "caseNumber", answer.text("/caseNumber").orElseThrow(),
                        "followUpCode", answer.text("/followUpCode").orElseThrow()));
        session.removeAttribute(WRITTEN);
        return "redirect:/apply/done";
    }

    /** Shown as long as the session lives, so that it can be printed again. */
    @GetMapping("/done")
    String done(HttpSession session, Api api, Model page) {
        if (!(session.getAttribute(REGISTERED) instanceof Map<?, ?> registered)) {
            return "redirect:/apply";
        }
        page.addAttribute("registered", registered);
        page.addAttribute(
                "case",
                api.post(
                                "/api/v1/public/followed-cases",
                                Map.of(
                                        "caseNumber",
                                        String.valueOf(registered.get("caseNumber")),
                                        "followUpCode",
                                        String.valueOf(registered.get("followUpCode"))))
                        .object());
        return "citizen/done";
    }

    private static Step known(String path) {
        return Step.at(path).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static Optional<Application> written(HttpSession session) {
        return session.getAttribute(WRITTEN) instanceof Application written
                ? Optional.of(written)
                : Optional.empty();
    }

    private static String shown(
            Step step, Application written, Map<String, String> faults, Model page) {
        page.addAttribute("step", step);
        page.addAttribute("written", written);
        page.addAttribute("faults", faults);
        page.addAttribute(
                "back", step.before().map(before -> "/apply/" + before.path()).orElse("/apply"));
        return "citizen/step";
    }
}
