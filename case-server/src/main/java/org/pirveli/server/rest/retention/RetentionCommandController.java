package org.pirveli.server.rest.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.retention.RetentionCommand.DraftRetentionRule;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.rules.RuleAnswer;
import org.pirveli.server.rest.rules.ToRule;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands to rules of retention from HTTP. */
@RestController
final class RetentionCommandController {

    private static final String RULE_ID = "retentionRuleId";

    private final Execution execution;
    private final RuleDoor door;
    private final Retentions rules;

    RetentionCommandController(Execution execution, RuleDoor door, Retentions rules) {
        this.execution = execution;
        this.door = door;
        this.rules = rules;
    }

    @PostMapping(path = "/api/v1/retention-rules", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> draft(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return execution.run(
                request,
                actor,
                toRule(actor, body -> RecordBinder.bind(DraftRetentionRule.class, body, Map.of())));
    }

    @PostMapping(path = RouteRules.RETENTION_COMMANDS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> command(
            @PathVariable String retentionRuleId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var type =
                RuleCommands.OF_RETENTION_RULES
                        .named(command)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        var id = rules.find(retentionRuleId).state().retentionRuleId();
        return execution.run(
                request,
                actor,
                toRule(actor, body -> RecordBinder.bind(type, body, Map.of(RULE_ID, id))));
    }

    private Execution.Kind<RuleAnswer> toRule(
            Actor actor, Function<ObjectNode, ? extends RetentionCommand> binder) {
        return ToRule.retention(door, actor, body -> binder.apply(StrictJson.read(body)));
    }
}
