package org.pirveli.server.console.casework;

import java.util.Locale;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.supervision.UnitNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why somebody got a case and others did not, in plain words. */
@Controller
final class DistributionPage {

    @GetMapping("/console/cases/{caseId}/distribution")
    String why(@PathVariable String caseId, Api api, Locale language, Model page) {
        page.addAttribute("case", api.get("/api/v1/cases/{}", caseId).object());
        page.addAttribute("units", UnitNames.of(api, language));
        page.addAttribute("why", api.get("/api/v1/cases/{}/distribution", caseId).object());
        return "console/distribution";
    }
}
