package org.pirveli.server.console.casework;

import org.pirveli.server.console.api.Api;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case as it stands. */
@Controller
final class CasePages {

    @GetMapping("/console/cases/{caseId}")
    String one(@PathVariable String caseId, Api api, Model page) {
        var found = api.get("/api/v1/cases/{}", caseId);
        page.addAttribute("case", found.object());
        page.addAttribute("version", found.version());
        return "console/case";
    }
}
