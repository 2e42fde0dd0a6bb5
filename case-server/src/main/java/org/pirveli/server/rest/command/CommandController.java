package org.pirveli.server.rest.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.vocabulary.Commands;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.CommandRules;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands from HTTP. What a role may give is decided before a request comes here. */
@RestController
final class CommandController {

    private static final String CASE_ID = "caseId";

    private final CaseSight sight;
    private final CommandExecution execution;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CommandController(CaseSight sight, CommandExecution execution) {
        this.sight = sight;
        this.execution = execution;
    }

    @PostMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> register(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return execution.run(request, actor, this::registration);
    }

    @PostMapping(
            path = "/api/v1/cases/{caseId}/commands/{command}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> command(
            @PathVariable String caseId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var type =
                Commands.named(command).orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        var found = sight.find(PathId.caseId(caseId), actor);
        return execution.run(request, actor, body -> bound(type, body, found.caseId(), actor));
    }

    private CaseCommand registration(ObjectNode body) {
        var chosen = body.get(CASE_ID);
        if (chosen != null && !chosen.isNull()) {
            return RecordBinder.bind(RegisterApplication.class, body, Map.of());
        }
        body.remove(CASE_ID);
        return RecordBinder.bind(
                RegisterApplication.class, body, Map.of(CASE_ID, new CaseId(ids.generate())));
    }

    private static CaseCommand bound(
            Class<? extends CaseCommand> type, ObjectNode body, CaseId caseId, Actor actor) {
        CaseCommand command = RecordBinder.bind(type, body, Map.of(CASE_ID, caseId));
        CrossChecks.check(command);
        if (!CommandRules.mayGive(actor, command)) {
            throw new Refused(RefusalCode.NOT_AUTHORISED);
        }
        return command;
    }
}
