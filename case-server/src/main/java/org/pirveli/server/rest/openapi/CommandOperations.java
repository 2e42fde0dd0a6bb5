package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.server.rest.command.CommandAnswer;
import org.pirveli.server.rest.command.CommandExecution;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.consultation.ConsultationAnswer;
import org.pirveli.server.rest.rules.CalendarIcsController;
import org.pirveli.server.rest.rules.RuleAnswer;
import org.pirveli.server.rest.vocabulary.Commands;

/** Describes commands: their bodies are drawn from the records that they become. */
final class CommandOperations {

    private static final Set<String> CASE_ID = Set.of("caseId");

    private final Schemas schemas;

    CommandOperations(Schemas schemas) {
        this.schemas = schemas;
    }

    Operation registration() {
        var body = schemas.body(RegisterApplication.class, Set.of(), CASE_ID);
        var responses =
                new ApiResponses()
                        .addApiResponse("201", registered())
                        .addApiResponse("200", done("Rehearsed", rehearsal()));
        return operation(RegisterApplication.class)
                .requestBody(Asked.body(body, Examples.body(RegisterApplication.class, CASE_ID)))
                .responses(withProblems(responses));
    }

    /** How a registration is answered. */
    ApiResponse registered() {
        return Answers.with(
                done("Registered", example("ApplicationRegistered", 1)),
                "Location",
                "Where the case can be read.");
    }

    Operation command(Class<? extends CaseCommand> type) {
        var body = schemas.body(type, CASE_ID, Set.of());
        var responses =
                new ApiResponses()
                        .addApiResponse("200", done("Done", example("FirstResponseIssued", 3)));
        return operation(type)
                .requestBody(Asked.body(body, Examples.body(type, CASE_ID)))
                .responses(withProblems(responses));
    }

    /** A new calendar or policy. */
    Operation making(Class<?> type) {
        var responses =
                new ApiResponses()
                        .addApiResponse(
                                "201",
                                Answers.with(changed("Made"), "Location", "Where it can be read."))
                        .addApiResponse("200", changed("Rehearsed"));
        return operation(type)
                .requestBody(
                        Asked.body(
                                schemas.body(type, Set.of(), Set.of()),
                                Examples.body(type, Set.of())))
                .responses(withProblems(responses));
    }

    /**
     * A command to a calendar or policy.
     *
     * @param elsewhere components that come from the address
     */
    Operation change(Class<?> type, Set<String> elsewhere) {
        var responses = new ApiResponses().addApiResponse("200", changed("Done, or only tried"));
        return operation(type)
                .requestBody(
                        Asked.body(
                                schemas.body(type, elsewhere, Set.of()),
                                Examples.body(type, elsewhere)))
                .responses(withProblems(responses));
    }

    /** A new consultation. */
    Operation offering() {
        var elsewhere = Set.of("consultationId");
        var responses =
                new ApiResponses()
                        .addApiResponse(
                                "201",
                                Answers.with(led("Offered"), "Location", "Where it can be read."))
                        .addApiResponse("200", led("Only tried"));
        return operation(Offer.class)
                .operationId("offerConsultation")
                .requestBody(
                        Asked.body(
                                schemas.body(Offer.class, Set.of(), elsewhere),
                                Examples.body(Offer.class, elsewhere)))
                .responses(withProblems(responses));
    }

    /** A command to a consultation. */
    Operation leading(Class<? extends ConsultationCommand> type) {
        var elsewhere = Set.of("consultationId");
        return operation(type)
                .operationId("consultation" + type.getSimpleName())
                .requestBody(
                        Asked.body(
                                schemas.body(type, elsewhere, Set.of()),
                                Examples.body(type, elsewhere)))
                .responses(
                        withProblems(
                                new ApiResponses()
                                        .addApiResponse("200", led("Done, or only tried"))));
    }

    private ApiResponse led(String description) {
        var response =
                Answers.of(
                        description,
                        Answers.JSON,
                        schemas.answer(ConsultationAnswer.class),
                        Examples.answer(ConsultationAnswer.class, ""));
        Answers.with(response, "ETag", "The version that the consultation has now.");
        return Answers.with(
                response,
                CommandExecution.CONSISTENCY,
                "\"pending\" if the effect cannot be read back yet.");
    }

    /** Declared days in a file. */
    Operation icsImport() {
        var operation =
                new Operation()
                        .operationId("importCalendar")
                        .addTagsItem("commands")
                        .summary("Declare the days of an iCalendar file (RFC 5545), in one step.");
        CalendarIcsController.IMPORT.forEach(
                each -> operation.addParametersItem(Asked.inQuery(each)));
        Asked.commandHeaders().forEach(operation::addParametersItem);
        var file = Schemas.typed("string");
        return operation
                .requestBody(
                        new RequestBody()
                                .required(true)
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        CalendarIcsController.ICS,
                                                        new MediaType()
                                                                .schema(file)
                                                                .example("BEGIN:VCALENDAR\r\n"))))
                .responses(
                        withProblems(
                                new ApiResponses()
                                        .addApiResponse("200", changed("Done, or only tried"))));
    }

    private ApiResponse changed(String description) {
        var response =
                Answers.of(
                        description,
                        Answers.JSON,
                        schemas.answer(RuleAnswer.class),
                        Examples.answer(RuleAnswer.class, ""));
        return Answers.with(response, "ETag", "The version that it has now.");
    }

    private static Operation operation(Class<?> type) {
        var name = Commands.nameOf(type);
        var operation =
                new Operation()
                        .operationId(camelCase(name))
                        .addTagsItem("commands")
                        .summary(Words.command(name))
                        .addParametersItem(Asked.inQuery(Execution.DRY_RUN));
        Asked.commandHeaders().forEach(operation::addParametersItem);
        return operation;
    }

    private ApiResponse done(String description, Map<String, @Nullable Object> example) {
        var response =
                Answers.of(description, Answers.JSON, schemas.answer(CommandAnswer.class), example);
        Answers.with(response, "ETag", "The version that the case has now.");
        return Answers.with(
                response,
                CommandExecution.CONSISTENCY,
                "\"pending\" if the effect cannot be read back yet.");
    }

    private static ApiResponses withProblems(ApiResponses responses) {
        return Answers.andProblems(responses, 404, 409, 412, 413, 415, 422, 503);
    }

    private static Map<String, @Nullable Object> example(String event, int version) {
        var example = new LinkedHashMap<String, @Nullable Object>();
        example.put("caseId", Words.example("caseId").orElseThrow());
        example.put("caseNumber", Words.example("caseNumber").orElseThrow());
        example.put("version", version);
        example.put("events", List.of(Map.of("type", event, "sequence", version - 1)));
        if (version == 1) {
            example.put("followUpCode", Words.example("followUpCode").orElseThrow());
        }
        return example;
    }

    private static Map<String, @Nullable Object> rehearsal() {
        var example = example("ApplicationRegistered", 1);
        example.remove("followUpCode");
        example.put("caseNumber", null);
        example.put("dryRun", true);
        return example;
    }

    private static String camelCase(String name) {
        var words = new StringBuilder();
        for (var word : name.split("-", -1)) {
            words.append(
                    words.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return words.toString();
    }
}
