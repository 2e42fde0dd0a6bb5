package org.pirveli.server.rest.template;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.rules.RuleAnswer;
import org.pirveli.server.rest.rules.ToRule;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands to templates from HTTP. */
@RestController
final class TemplateCommandController {

    private static final String TEMPLATE_ID = "templateId";

    private final Execution execution;
    private final RuleDoor door;
    private final Templates templates;

    TemplateCommandController(Execution execution, RuleDoor door, Templates templates) {
        this.execution = execution;
        this.door = door;
        this.templates = templates;
    }

    @PostMapping(path = "/api/v1/templates", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> draft(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return execution.run(
                request,
                actor,
                toTemplate(actor, body -> RecordBinder.bind(DraftTemplate.class, body, Map.of())));
    }

    @PostMapping(
            path = "/api/v1/templates/{templateId}/commands/{command}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> command(
            @PathVariable String templateId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var type =
                RuleCommands.OF_TEMPLATES
                        .named(command)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        var id = templates.find(templateId).state().templateId();
        return execution.run(
                request,
                actor,
                toTemplate(actor, body -> RecordBinder.bind(type, body, Map.of(TEMPLATE_ID, id))));
    }

    private Execution.Kind<RuleAnswer> toTemplate(
            Actor actor, Function<ObjectNode, ? extends TemplateCommand> binder) {
        return ToRule.template(door, actor, body -> binder.apply(StrictJson.read(body)));
    }
}
