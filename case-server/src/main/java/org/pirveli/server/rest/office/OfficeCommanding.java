package org.pirveli.server.rest.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.rules.RuleAnswer;
import org.pirveli.server.rest.rules.ToRule;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands to one kind of what the office is made of from HTTP. */
@ResponseBody
final class OfficeCommanding {

    private final OfficeResource<?, ?> resource;
    private final Showing<?> showing;
    private final Execution execution;
    private final RuleDoor door;
    private final RuleBook rules;

    OfficeCommanding(
            OfficeResource<?, ?> resource,
            Showing<?> showing,
            Execution execution,
            RuleDoor door,
            RuleBook rules) {
        this.resource = resource;
        this.showing = showing;
        this.execution = execution;
        this.door = door;
        this.rules = rules;
    }

    ResponseEntity<RuleAnswer> make(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return run(body -> RecordBinder.bind(resource.making(), body, Map.of()), actor, request);
    }

    ResponseEntity<RuleAnswer> change(
            @PathVariable Map<String, String> path,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = resource.idIn(path);
        if (!showing.commandedBy(actor, id)) {
            throw new Refused(RefusalCode.NOT_AUTHORISED);
        }
        var type =
                resource.commands()
                        .named(path.getOrDefault(OfficeResource.COMMAND, ""))
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        if (resource.find(rules.current().office(), id).isEmpty()) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        var known = Map.<String, Object>of(resource.idName(), resource.idOf(id).orElseThrow());
        return run(body -> RecordBinder.bind(type, body, known), actor, request);
    }

    private ResponseEntity<RuleAnswer> run(
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
