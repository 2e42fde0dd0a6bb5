package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
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
                new Tag()
                        .name("subjects")
                        .description("Persons whose data are kept, held by law, and erased."),
                new Tag().name("public").description("For people without an account."),
                new Tag().name("audit").description("Proofs that what is shown was recorded."),
                new Tag().name("operation").description("How the server is."));
    }

    /** A subject after the other; of cases and rules, what is read comes with all the rest. */
    private static Paths paths(Schemas schemas) {
        var routes = new Routes(schemas);
        var commands = new CommandOperations(schemas);
        CaseRoutes.write(routes, commands, schemas);
        RuleRoutes.write(routes, commands, schemas);
        OfficeRoutes.write(routes, commands);
        ConsultationRoutes.write(routes, commands, schemas);
        TemplateRoutes.write(routes, commands, schemas);
        SubjectRoutes.write(routes, commands);
        RetentionRoutes.write(routes, commands);
        AuditRoutes.write(routes, schemas);
        ProcessorRoutes.write(routes, schemas);
        routes.post("/api/v1/office-clock/moves", ClockOperation.move(schemas));
        routes.reads(ReportReads.ALL);
        routes.reads(Reads.ALL);
        return routes.paths();
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
