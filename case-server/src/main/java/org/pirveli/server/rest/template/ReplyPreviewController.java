package org.pirveli.server.rest.template;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.domain.casework.ReplyPreview;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Looking;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the applicant of a case would be told, before it is. */
@RestController
final class ReplyPreviewController {

    private final CaseSight sight;
    private final Looking looking;

    ReplyPreviewController(CaseSight sight, Looking looking) {
        this.sight = sight;
        this.looking = looking;
    }

    @PostMapping(
            path = "/api/v1/cases/{caseId}/reply-preview",
            produces = MediaType.APPLICATION_JSON_VALUE)
    PreviewedReply preview(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var found = sight.find(PathId.caseId(caseId), actor);
        Parameters.of(request);
        var asked =
                RecordBinder.bind(
                        ReplyPreviewAsked.class,
                        StrictJson.read(BodyBytes.read(request, BodyBytes.COMMAND)),
                        Map.of());
        var template = asked.template();
        return PreviewedReply.of(
                found.caseId(),
                asked,
                template == null
                        ? null
                        : ReplyPreview.now(
                                looking.at(found.caseId()), looking.as(actor), template));
    }
}
