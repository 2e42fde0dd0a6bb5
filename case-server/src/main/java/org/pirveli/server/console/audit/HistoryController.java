package org.pirveli.server.console.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.shell.Formats;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The past of a case: every event, the case as it stood there, and what led to it. The point that
 * is looked at stands in the address, and so does whatever it is compared with.
 */
@Controller
final class HistoryController {

    private final OfficeSettings office;
    private final MessageSource words;

    HistoryController(OfficeSettings office, MessageSource words) {
        this.office = office;
        this.words = words;
    }

    @GetMapping("/console/cases/{caseId}/history")
    String history(
            @PathVariable String caseId,
            @ModelAttribute Asked asked,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @RequestHeader(name = "HX-History-Restore-Request", required = false)
                    @Nullable String back,
            Api api,
            Locale language,
            Model page,
            HttpServletResponse response) {
        var past = Past.of(api, caseId);
        var point = asked.point(past.events(), office.zone());
        var other = asked.other(past.events());
        var address = point.address(caseId, other);
        boolean swapped = part != null && back == null;
        if (swapped) {
            response.setHeader("HX-Push-Url", address);
        } else if (asked.byForm()) {
            return "redirect:" + address;
        }
        var told = new Told(new Formats(office.zone(), language, words), words, language);
        page.addAllAttributes(new PastPage(past, point, other, told, office.zone()).attributes());
        return swapped ? "console/audit/history :: past" : "console/audit/history";
    }
}
