package org.pirveli.server.rest.template;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.rules.RuleEntry;
import org.pirveli.server.rest.rules.RuleHistory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the templates, and how they came to be. */
@RestController
@RequestMapping(path = "/api/v1/templates", produces = MediaType.APPLICATION_JSON_VALUE)
final class TemplateController {

    private final RuleBook rules;
    private final Templates templates;
    private final OfficeSettings office;
    private final OfficeClock clock;

    TemplateController(
            RuleBook rules, Templates templates, OfficeSettings office, OfficeClock clock) {
        this.rules = rules;
        this.templates = templates;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    TemplateList all(HttpServletRequest request) {
        Parameters.of(request);
        return new TemplateList(
                rules.current().templates().stream()
                        .map(each -> TemplateFile.of(each, today()))
                        .toList());
    }

    @GetMapping("/{templateId}")
    ResponseEntity<TemplateFile> one(@PathVariable String templateId, HttpServletRequest request) {
        var book = templates.find(templateId);
        Parameters.of(request);
        return ResponseEntity.ok()
                .eTag(Long.toString(book.history().size()))
                .body(TemplateFile.of(book, today()));
    }

    @GetMapping("/{templateId}/versions/{version}")
    TemplateVersionFile version(
            @PathVariable String templateId,
            @PathVariable String version,
            HttpServletRequest request) {
        var file = TemplateFile.of(templates.find(templateId), today());
        var found =
                file.versions().stream()
                        .filter(each -> Integer.toString(each.version()).equals(version))
                        .findFirst()
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Parameters.of(request);
        return found;
    }

    @GetMapping("/{templateId}/history")
    RuleHistory history(@PathVariable String templateId, HttpServletRequest request) {
        var book = templates.find(templateId);
        Parameters.of(request);
        return new RuleHistory(book.history().stream().map(RuleEntry::of).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }
}
