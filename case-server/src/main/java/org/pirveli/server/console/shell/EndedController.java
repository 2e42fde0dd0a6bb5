package org.pirveli.server.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is said to whoever sends a form when their session is over, or with a proof that is too old:
 * nothing was done, and here is what you typed. It is not sent again by itself, since whoever signs
 * in next may be somebody else.
 */
@Controller
final class EndedController {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "password", "version", "key");

    @RequestMapping("/console/ended")
    String ended(HttpServletRequest request, HttpServletResponse response, Model page) {
        page.addAttribute("over", request.getUserPrincipal() == null);
        page.addAttribute("typed", typed(request));
        if (request.getHeader("HX-Request") == null) {
            return "console/ended";
        }
        response.setHeader("HX-Retarget", "#session-ended");
        response.setHeader("HX-Reswap", "innerHTML");
        return "console/ended-note";
    }

    /** Nothing if another site sent it, which would have its words shown as ours. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new TreeMap<String, List<String>>();
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            request.getParameterMap()
                    .forEach((name, values) -> {
                        var filled =
                                List.of(values).stream().filter(value -> !value.isBlank()).toList();
                        if (!NOT_TYPED.contains(name) && !filled.isEmpty()) {
                            typed.put(name, filled);
                        }
                    });
        }
        return typed;
    }
}
