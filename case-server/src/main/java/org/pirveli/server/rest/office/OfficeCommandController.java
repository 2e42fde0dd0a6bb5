package org.pirveli.server.rest.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.rules.RuleAnswer;
import org.pirveli.server.rest.rules.ToRule;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands to what the office is made of from HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class OfficeCommandController {

    private final Execution execution;
    private final RuleDoor door;
    private final RuleBook rules;

    OfficeCommandController(Execution execution, RuleDoor door, RuleBook rules) {
        this.execution = execution;
        this.door = door;
        this.rules = rules;
    }

    @PostMapping("/units")
    ResponseEntity<RuleAnswer> defineUnit(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return make(OfficeResource.UNITS, actor, request);
    }

    @PostMapping("/units/{unitId}/commands/{command}")
    ResponseEntity<RuleAnswer> toUnit(
            @PathVariable String unitId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return change(OfficeResource.UNITS, unitId, command, actor, request);
    }

    @PostMapping("/operators")
    ResponseEntity<RuleAnswer> registerOperator(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return make(OfficeResource.OPERATORS, actor, request);
    }

    /** An operator speaks for nobody else. */
    @PostMapping("/operators/{operatorId}/commands/{command}")
    ResponseEntity<RuleAnswer> toOperator(
            @PathVariable String operatorId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        if (actor.role() == Role.OPERATOR && !actor.name().equals(operatorId)) {
            throw new Refused(RefusalCode.NOT_AUTHORISED);
        }
        return change(OfficeResource.OPERATORS, operatorId, command, actor, request);
    }

    @PostMapping("/topics")
    ResponseEntity<RuleAnswer> defineTopic(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return make(OfficeResource.TOPICS, actor, request);
    }

    @PostMapping("/topics/{topic}/commands/{command}")
    ResponseEntity<RuleAnswer> toTopic(
            @PathVariable String topic,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return change(OfficeResource.TOPICS, topic, command, actor, request);
    }

    @PostMapping("/grounds")
    ResponseEntity<RuleAnswer> defineGround(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return make(OfficeResource.GROUNDS, actor, request);
    }

    @PostMapping("/grounds/{groundCode}/commands/{command}")
    ResponseEntity<RuleAnswer> toGround(
            @PathVariable String groundCode,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return change(OfficeResource.GROUNDS, groundCode, command, actor, request);
    }

    @PostMapping("/bodies")
    ResponseEntity<RuleAnswer> defineBody(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return make(OfficeResource.BODIES, actor, request);
    }

    @PostMapping("/bodies/{bodyId}/commands/{command}")
    ResponseEntity<RuleAnswer> toBody(
            @PathVariable String bodyId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return change(OfficeResource.BODIES, bodyId, command, actor, request);
    }

    @PostMapping("/distribution-rules")
    ResponseEntity<RuleAnswer> defineDistributionRule(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return make(OfficeResource.DISTRIBUTION_RULES, actor, request);
    }

    @PostMapping("/distribution-rules/{ruleId}/commands/{command}")
    ResponseEntity<RuleAnswer> toDistributionRule(
            @PathVariable String ruleId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return change(OfficeResource.DISTRIBUTION_RULES, ruleId, command, actor, request);
    }

    private ResponseEntity<RuleAnswer> make(
            OfficeResource<?, ?> resource, Actor actor, HttpServletRequest request) {
        return run(
                resource,
                body -> RecordBinder.bind(resource.making(), body, Map.of()),
                actor,
                request);
    }

    private ResponseEntity<RuleAnswer> change(
            OfficeResource<?, ?> resource,
            String id,
            String command,
            Actor actor,
            HttpServletRequest request) {
        var type =
                resource.commands()
                        .named(command)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        if (resource.find(rules.current().office(), id).isEmpty()) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        var known = Map.<String, Object>of(resource.idName(), resource.idOf(id).orElseThrow());
        return run(resource, body -> RecordBinder.bind(type, body, known), actor, request);
    }

    private ResponseEntity<RuleAnswer> run(
            OfficeResource<?, ?> resource,
            Function<ObjectNode, ? extends OfficeCommand> binder,
            Actor actor,
            HttpServletRequest request) {
        return execution.run(
                request,
                actor,
                ToRule.office(
                        door,
                        resource.path() + "/",
                        actor,
                        body -> binder.apply(StrictJson.read(body))));
    }
}
