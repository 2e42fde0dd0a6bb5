package org.pirveli.server.rest.template;

import jakarta.servlet.http.HttpServletRequest;
import org.pirveli.api.Actor;
import org.pirveli.domain.casework.SuggestedTemplates;
import org.pirveli.server.rest.command.Looking;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Suggests templates for the reply to a case. */
@RestController
final class SuggestionController {

    private final CaseSight sight;
    private final Looking looking;

    SuggestionController(CaseSight sight, Looking looking) {
        this.sight = sight;
        this.looking = looking;
    }

    @GetMapping(
            path = "/api/v1/cases/{caseId}/suggested-templates",
            produces = MediaType.APPLICATION_JSON_VALUE)
    SuggestedTemplateList suggested(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var found = sight.find(PathId.caseId(caseId), actor);
        Parameters.of(request);
        return new SuggestedTemplateList(
                SuggestedTemplates.now(looking.at(found.caseId()), looking.as(actor)).stream()
                        .map(SuggestedTemplate::of)
                        .toList());
    }
}
