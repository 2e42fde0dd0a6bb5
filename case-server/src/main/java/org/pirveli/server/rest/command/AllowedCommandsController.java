package org.pirveli.server.rest.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.domain.casework.CommandsAllowed;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.problem.Texts;
import org.pirveli.server.rest.vocabulary.Commands;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.CommandRules;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers what they could do with a case, before they try. */
@RestController
final class AllowedCommandsController {

    private final CaseSight sight;
    private final Looking looking;

    AllowedCommandsController(CaseSight sight, Looking looking) {
        this.sight = sight;
        this.looking = looking;
    }

    @GetMapping(
            path = "/api/v1/cases/{caseId}/commands",
            produces = MediaType.APPLICATION_JSON_VALUE)
    AllowedCommands commands(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var found = sight.find(PathId.caseId(caseId), actor);
        Parameters.of(request);
        var state = looking.at(found.caseId());
        var byCase = CommandsAllowed.now(state, looking.as(actor));
        var texts = Texts.askedFor(request);
        return new AllowedCommands(
                state.version(),
                Commands.all().stream()
                        .map(command -> verdict(command, refusal(command, actor, byCase), texts))
                        .toList());
    }

    private static Optional<RefusalCode> refusal(
            Class<? extends CaseCommand> command,
            Actor actor,
            Map<Class<? extends CaseCommand>, Optional<RefusalCode>> byCase) {
        return CommandRules.mayGive(actor.role(), command)
                ? byCase.getOrDefault(command, Optional.of(RefusalCode.NOT_AUTHORISED))
                : Optional.of(RefusalCode.NOT_AUTHORISED);
    }

    private static AllowedCommands.Verdict verdict(
            Class<? extends CaseCommand> command, Optional<RefusalCode> refusal, Texts texts) {
        return new AllowedCommands.Verdict(
                Commands.nameOf(command),
                refusal.isEmpty(),
                refusal.orElse(null),
                refusal.map(code -> texts.detail(code, Map.of())).orElse(null));
    }
}
