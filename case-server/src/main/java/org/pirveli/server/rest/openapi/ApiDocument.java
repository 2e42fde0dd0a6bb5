package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.server.rest.report.NextPart;
import org.pirveli.server.rest.report.Table;
import org.pirveli.server.rest.sla.DueDateController.DueDates;
import org.pirveli.server.rest.sla.DueDatesAsked;
import org.pirveli.server.rest.template.PreviewAsked;
import org.pirveli.server.rest.template.TemplatePreview;
import org.pirveli.server.rest.vocabulary.Commands;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes the whole document: every operation, schema, problem and example. */
@Component
final class ApiDocument implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        var schemas = new Schemas();
        document.setSpecVersion(SpecVersion.V31);
        document.openapi("3.1.0")
                .info(
                        new Info()
                                .title("Pirveli")
                                .version("1")
                                .description("Cases, their promises, and what became of them.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(null)
                .tags(tags())
                .security(
                        List.of(
                                new SecurityRequirement().addList("basic"),
                                new SecurityRequirement().addList("bearer")))
                .paths(paths(schemas))
                .components(components(schemas));
    }

    private static List<Tag> tags() {
        return List.of(
                new Tag().name("commands").description("What is done with cases."),
                new Tag().name("cases").description("Cases to be read."),
                new Tag().name("consultations").description("Calls and visits to be read."),
                new Tag().name("promises").description("Clocks and escalations."),
                new Tag().name("reports").description("Figures, and the cases behind them."),
                new Tag().name("rules").description("Calendars, due dates, templates, problems."),
                new Tag()
                        .name("office")
                        .description("Units, people, lists, and who gets which case."),
                new Tag().name("operation").description("How the server is."));
    }

    private static Paths paths(Schemas schemas) {
        var paths = new Paths();
        var commands = new CommandOperations(schemas);
        put(paths, "/api/v1/cases", PathItem.HttpMethod.POST, commands.registration());
        for (var command : Commands.all()) {
            put(
                    paths,
                    RouteRules.COMMANDS.replace("{command}", Commands.nameOf(command)),
                    PathItem.HttpMethod.POST,
                    commands.command(command));
        }
        put(
                paths,
                "/api/v1/imports/cases",
                PathItem.HttpMethod.POST,
                ImportOperation.take(schemas));
        put(
                paths,
                "/api/v1/rehearsals",
                PathItem.HttpMethod.POST,
                RehearsalOperation.take(schemas));
        put(
                paths,
                "/api/v1/office-clock/moves",
                PathItem.HttpMethod.POST,
                ClockOperation.move(schemas));
        put(paths, "/api/v1/sla/due-dates", PathItem.HttpMethod.POST, dueDates(schemas));
        put(
                paths,
                "/api/v1/cases/similar",
                PathItem.HttpMethod.POST,
                CaseFileOperations.similar(schemas));
        put(
                paths,
                RouteRules.DOCUMENTS,
                PathItem.HttpMethod.PUT,
                CaseFileOperations.keepDocument(schemas));
        put(
                paths,
                RouteRules.DOCUMENTS + "/{sha256}",
                PathItem.HttpMethod.GET,
                CaseFileOperations.readDocument());
        rules(paths, commands);
        consultations(paths, commands);
        put(
                paths,
                "/api/v1/telephony/calls",
                PathItem.HttpMethod.POST,
                TelephonyOperation.take(schemas));
        templates(paths, commands, schemas);
        Stream.of(
                        Reads.ALL,
                        ConsultationReads.ALL,
                        ReportReads.ALL,
                        OfficeReads.ALL,
                        TemplateReads.ALL)
                .flatMap(List::stream)
                .forEach(read ->
                        put(
                                paths,
                                read.path().replace("**", "{path}"),
                                PathItem.HttpMethod.GET,
                                read(read, schemas)));
        return paths;
    }

    private static void consultations(Paths paths, CommandOperations commands) {
        put(paths, "/api/v1/consultations", PathItem.HttpMethod.POST, commands.offering());
        for (var command : RuleCommands.OF_CONSULTATIONS.all()) {
            put(
                    paths,
                    RouteRules.CONSULTATION_COMMANDS.replace("{command}", Commands.nameOf(command)),
                    PathItem.HttpMethod.POST,
                    commands.leading(command));
        }
    }

    private static void rules(Paths paths, CommandOperations commands) {
        put(
                paths,
                "/api/v1/calendars",
                PathItem.HttpMethod.POST,
                commands.making(OpenCalendar.class));
        for (var command : RuleCommands.OF_CALENDARS.all()) {
            put(
                    paths,
                    RouteRules.CALENDAR_COMMANDS.replace("{command}", Commands.nameOf(command)),
                    PathItem.HttpMethod.POST,
                    commands.change(command, Set.of("calendarId")));
        }
        put(
                paths,
                "/api/v1/calendars/{calendarId}/ics",
                PathItem.HttpMethod.POST,
                commands.icsImport());
        put(
                paths,
                "/api/v1/sla-policies",
                PathItem.HttpMethod.POST,
                commands.making(DefineSlaPolicy.class));
        for (var command : RuleCommands.OF_POLICIES.all()) {
            put(
                    paths,
                    RouteRules.POLICY_COMMANDS.replace("{command}", Commands.nameOf(command)),
                    PathItem.HttpMethod.POST,
                    commands.change(command, Set.of("policyId")));
        }
        OfficeResource.ALL.forEach(resource -> office(paths, commands, resource));
    }

    private static void office(
            Paths paths, CommandOperations commands, OfficeResource<?, ?> resource) {
        put(paths, resource.path(), PathItem.HttpMethod.POST, commands.making(resource.making()));
        for (var command : resource.commands().all()) {
            put(
                    paths,
                    resource.commandPath().replace("{command}", Commands.nameOf(command)),
                    PathItem.HttpMethod.POST,
                    commands.change(command, Set.of(resource.idName())));
        }
    }

    private static void templates(Paths paths, CommandOperations commands, Schemas schemas) {
        put(
                paths,
                "/api/v1/templates",
                PathItem.HttpMethod.POST,
                commands.making(DraftTemplate.class));
        for (var command : RuleCommands.OF_TEMPLATES.all()) {
            put(
                    paths,
                    RouteRules.TEMPLATE_COMMANDS.replace("{command}", Commands.nameOf(command)),
                    PathItem.HttpMethod.POST,
                    commands.change(command, Set.of("templateId")));
        }
        put(
                paths,
                "/api/v1/templates/{templateId}/preview",
                PathItem.HttpMethod.POST,
                preview(schemas));
    }

    private static Operation preview(Schemas schemas) {
        return new Operation()
                .operationId("previewTemplate")
                .addTagsItem("rules")
                .summary("What a template would say, filled with the given values and samples.")
                .requestBody(
                        Asked.body(
                                schemas.body(PreviewAsked.class, Set.of(), Set.of()),
                                Examples.body(PreviewAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "Filled; nothing was written.",
                                                        Answers.JSON,
                                                        schemas.answer(TemplatePreview.class),
                                                        Examples.answer(
                                                                TemplatePreview.class, ""))),
                                400,
                                401,
                                403,
                                404,
                                405,
                                406,
                                409,
                                413,
                                415,
                                429,
                                500));
    }

    private static void put(
            Paths paths, String path, PathItem.HttpMethod method, Operation operation) {
        Asked.pathOf(path).forEach(operation::addParametersItem);
        paths.computeIfAbsent(path, _ -> new PathItem()).operation(method, operation);
    }

    private static Operation dueDates(Schemas schemas) {
        return new Operation()
                .operationId("countDueDates")
                .addTagsItem("rules")
                .summary("When answers are due, for up to 10,000 instants of receipt at once.")
                .requestBody(
                        Asked.body(
                                schemas.body(DueDatesAsked.class, Set.of(), Set.of()),
                                Examples.body(DueDatesAsked.class, Set.of())))
                .responses(
                        Answers.andProblems(
                                new ApiResponses()
                                        .addApiResponse(
                                                "200",
                                                Answers.of(
                                                        "In the same order.",
                                                        Answers.JSON,
                                                        schemas.answer(DueDates.class),
                                                        Examples.answer(DueDates.class, ""))),
                                400,
                                401,
                                403,
                                405,
                                406,
                                413,
                                415,
                                429,
                                500));
    }

    private static Operation read(Described read, Schemas schemas) {
        var type = read.answer();
        var answer =
                type == null
                        ? Answers.of(
                                "Answered.",
                                read.mediaType(),
                                Schemas.typed(
                                        read.example() instanceof String ? "string" : "object"),
                                read.example())
                        : Answers.of(
                                "Answered.",
                                read.mediaType(),
                                schemas.answer(type),
                                Examples.answer(type, ""));
        if (type instanceof Class<?> table && Table.class.isAssignableFrom(table)) {
            answer.getContent()
                    .addMediaType(
                            "text/csv",
                            new MediaType()
                                    .schema(
                                            Schemas.typed("string")
                                                    .description(
                                                            "The same in lines (RFC 4180), with a"
                                                                    + " header; durations in"
                                                                    + " seconds.")));
        }
        if (type != null && NextPart.LINKED.contains(type)) {
            answer =
                    Answers.with(
                            answer,
                            NextPart.HEADER,
                            "Where the part that follows is (RFC 8288, rel=next); none at the"
                                    + " end.");
        }
        var operation =
                new Operation()
                        .operationId(read.id())
                        .addTagsItem(read.tag())
                        .summary(read.summary())
                        .responses(
                                Answers.andProblems(
                                        new ApiResponses().addApiResponse("200", answer),
                                        400,
                                        401,
                                        403,
                                        404,
                                        405,
                                        406,
                                        429,
                                        500,
                                        503));
        read.parameters().forEach(each -> operation.addParametersItem(Asked.inQuery(each)));
        if (read.path().startsWith("/actuator/health")) {
            operation.security(List.of());
        }
        return operation;
    }

    private static Components components(Schemas schemas) {
        var components = new Components();
        var problems = new ProblemResponses(schemas);
        components.addSchemas("Problem", problems.schema());
        schemas.components().forEach(components::addSchemas);
        problems.all().forEach(components::addResponses);
        return components
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("The demo users, in evaluation mode only."))
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the office's OpenID provider."));
    }
}
