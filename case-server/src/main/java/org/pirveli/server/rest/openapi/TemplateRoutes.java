package org.pirveli.server.rest.openapi;

import java.util.Set;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;

/** Templates, changed, tried out and read. */
final class TemplateRoutes {

    private static final Set<String> TEMPLATE = Set.of("templateId");

    private TemplateRoutes() {}

    static void write(Routes routes, CommandOperations commands, Schemas schemas) {
        routes.post("/api/v1/templates", commands.making(DraftTemplate.class));
        routes.commands(
                RouteRules.TEMPLATE_COMMANDS,
                RuleCommands.OF_TEMPLATES.all(),
                command -> commands.change(command, TEMPLATE));
        routes.post("/api/v1/templates/{templateId}/preview", PreviewOperation.preview(schemas));
        routes.reads(TemplateReads.ALL);
    }
}
