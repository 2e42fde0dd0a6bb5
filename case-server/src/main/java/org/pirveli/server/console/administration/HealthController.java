package org.pirveli.server.console.administration;

import java.util.Map;
import org.pirveli.server.console.api.Api;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the system is: what it depends on, and how far views and evidence are behind the log. */
@Controller
final class HealthController {

    @GetMapping("/console/health")
    String health(Api api, Model page) {
        var health = api.get("/actuator/health").object();
        page.addAttribute("status", health.get("status"));
        page.addAttribute("components", health.getOrDefault("components", Map.of()));
        page.addAttribute("build", api.get("/actuator/info").object().get("build"));
        page.addAttribute("clock", api.get("/api/v1/office-clock").object());
        page.addAttribute("rebuilds", api.get("/api/v1/audit/rebuilds").items());
        return "console/health";
    }
}
