package org.pirveli.server.rest.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands to policies from HTTP. */
@RestController
final class PolicyCommandController {

    private static final String POLICY_ID = "policyId";

    private final Execution execution;
    private final RuleDoor door;
    private final Policies policies;
    private final MovesPreview preview;

    PolicyCommandController(
            Execution execution, RuleDoor door, Policies policies, MovesPreview preview) {
        this.execution = execution;
        this.door = door;
        this.policies = policies;
        this.preview = preview;
    }

    @PostMapping(path = "/api/v1/sla-policies", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> define(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return execution.run(
                request,
                actor,
                toPolicy(actor, body -> RecordBinder.bind(DefineSlaPolicy.class, body, Map.of())));
    }

    @PostMapping(
            path = "/api/v1/sla-policies/{policyId}/commands/{command}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> command(
            @PathVariable String policyId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var type =
                RuleCommands.OF_POLICIES
                        .named(command)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        var id = known(policyId);
        return execution.run(
                request,
                actor,
                toPolicy(actor, body -> RecordBinder.bind(type, body, Map.of(POLICY_ID, id))));
    }

    private PolicyId known(String policyId) {
        return policies.find(policyId)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND))
                .state()
                .policyId();
    }

    private Execution.Kind<RuleAnswer> toPolicy(
            Actor actor, Function<ObjectNode, ? extends PolicyCommand> binder) {
        return ToRule.policy(door, preview, actor, body -> binder.apply(StrictJson.read(body)));
    }
}
