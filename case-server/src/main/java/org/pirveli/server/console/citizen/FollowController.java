package org.pirveli.server.console.citizen;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the public begins, and how it follows a case. */
@Controller
final class FollowController {

    private static final String FOLLOWED = "org.pirveli.followed";
    private static final String PAGE = "citizen/follow";

    @GetMapping("/")
    String begin() {
        return "citizen/begin";
    }

    @GetMapping("/follow")
    String ask(Model page) {
        return asked(Map.of(), Map.of(), page);
    }

    @PostMapping("/follow")
    String follow(
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String followUpCode,
            HttpSession session,
            HttpServletResponse response,
            Api api,
            Model page) {
        var given = Map.of("caseNumber", caseNumber.strip(), "followUpCode", followUpCode.strip());
        var faults = new LinkedHashMap<String, String>();
        given.keySet().stream()
                .sorted()
                .filter(name -> given.getOrDefault(name, "").isEmpty())
                .forEach(name -> faults.put(name, "follow." + name + ".missing"));
        if (faults.isEmpty()) {
            try {
                api.post("/api/v1/public/followed-cases", given);
                session.setAttribute(FOLLOWED, given);
                return "redirect:/follow/case";
            } catch (Declined declined) {
                faults.put("caseNumber", keyOf(declined));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return asked(given, faults, page);
    }

    /** That a number cannot be one, its check digit tells; more is told to nobody. */
    private static String keyOf(Declined declined) {
        return switch (declined.code()) {
            case "INVALID_REQUEST" -> "follow.mistyped";
            case "NOT_FOUND" -> "follow.unknown";
            default -> throw declined;
        };
    }

    @GetMapping("/follow/case")
    @SuppressWarnings("unchecked")
    String followed(HttpSession session, Api api, Model page) {
        if (!(session.getAttribute(FOLLOWED) instanceof Map<?, ?> known)) {
            return "redirect:/follow";
        }
        page.addAttribute(
                "case",
                api.post("/api/v1/public/followed-cases", (Map<String, Object>) known).object());
        return "citizen/case";
    }

    /** Leaves nothing behind on a computer that others use. */
    @PostMapping("/follow/end")
    String end(HttpSession session) {
        session.removeAttribute(FOLLOWED);
        return "redirect:/follow";
    }

    /** For whoever sends forms too often. */
    @GetMapping("/wait")
    String wait(
            @RequestParam(defaultValue = "60") int seconds,
            HttpServletResponse response,
            Model page) {
        response.setStatus(429);
        response.setIntHeader("Retry-After", seconds);
        page.addAttribute("minutes", Math.ceilDiv(Math.clamp(seconds, 1, 3_600), 60));
        return "citizen/wait";
    }

    private static String asked(Map<String, String> given, Map<String, String> faults, Model page) {
        page.addAttribute("given", given);
        page.addAttribute("faults", faults);
        return PAGE;
    }
}
