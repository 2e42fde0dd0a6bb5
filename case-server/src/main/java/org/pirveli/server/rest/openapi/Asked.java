package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.imports.ImportId;
import org.pirveli.server.parking.RetryId;
import org.pirveli.server.rehearsal.RehearsalId;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.IfMatch;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.PurposeOfUse;
import org.pirveli.server.verification.VerificationId;

/** Describes what is asked: parameters, headers and bodies. */
final class Asked {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> PATH_MEANINGS =
            Map.ofEntries(
                    Map.entry("caseId", "The case."),
                    Map.entry("caseNumber", "The number spoken on the phone."),
                    Map.entry("calendarId", "The calendar."),
                    Map.entry("policyId", "The policy."),
                    Map.entry("consultationId", "The consultation."),
                    Map.entry("templateId", "The template."),
                    Map.entry("part", "Which of the things that can be written about it."),
                    Map.entry("sequence", "The place of the event in its history, from 0."),
                    Map.entry("subjectId", "The person, under one of the person's ids."),
                    Map.entry("version", "The number of the version."),
                    Map.entry("code", "The code of a problem."),
                    Map.entry("importId", "The import."),
                    Map.entry("path", "A part of the server, or a group of parts."),
                    Map.entry("rebuildId", "The verification."),
                    Map.entry("exportId", "The export."),
                    Map.entry("processor", "The name of who follows the log."),
                    Map.entry("retryId", "The retry of dead letters."),
                    Map.entry("rehearsalId", "The rehearsal."),
                    Map.entry("requiredMetricName", "The name of a measurement."),
                    Map.entry("sha256", "The SHA-256 of the document, in hexadecimal."),
                    Map.entry("unitId", "The unit."),
                    Map.entry("operatorId", "Someone who works on cases."),
                    Map.entry("topic", "The topic."),
                    Map.entry("groundCode", "The ground."),
                    Map.entry("bodyId", "The outside body."),
                    Map.entry("ruleId", "The rule of distribution."));

    private Asked() {}

    static List<io.swagger.v3.oas.models.parameters.Parameter> pathOf(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map(result -> result.group(1))
                .<io.swagger.v3.oas.models.parameters.Parameter>map(name ->
                        new PathParameter()
                                .name(name)
                                .description(PATH_MEANINGS.get(name))
                                .schema(inPath(name)))
                .toList();
    }

    private static Schema<?> inPath(String name) {
        return switch (name) {
            case "caseId" -> Scalar.schema(CaseId.class, null);
            case "consultationId" -> Scalar.schema(ConsultationId.class, null);
            case "subjectId" -> Scalar.schema(SubjectId.class, null);
            case "rebuildId" -> Scalar.schema(VerificationId.class, null);
            case "retryId" -> Scalar.schema(RetryId.class, null);
            case "rehearsalId" -> Scalar.schema(RehearsalId.class, null);
            case "importId" -> Scalar.schema(ImportId.class, null);
            case "caseNumber" -> Scalar.schema(CaseNumber.class, null);
            case "code" -> Schemas.words(List.of(RefusalCode.values()));
            default -> Schemas.typed("string");
        };
    }

    static QueryParameter inQuery(Parameter<?> parameter) {
        var described = new QueryParameter();
        described
                .name(parameter.name())
                .description(parameter.meaning())
                .required(parameter.required())
                .schema(parameter.many() ? list(parameter) : single(parameter));
        if (parameter.many()) {
            described.style(io.swagger.v3.oas.models.parameters.Parameter.StyleEnum.FORM);
            described.explode(false);
        }
        return described;
    }

    private static Schema<?> list(Parameter<?> parameter) {
        var list = Schemas.typed("array");
        list.setItems(single(parameter));
        return list;
    }

    private static Schema<?> single(Parameter<?> parameter) {
        var schema = shape(parameter);
        var fallback = parameter.fallback();
        if (fallback != null) {
            schema.setDefault(fallback instanceof Enum<?> word ? word.name() : fallback);
        }
        return schema;
    }

    private static Schema<?> shape(Parameter<?> parameter) {
        var type = parameter.type();
        if (type.isEnum()) {
            return Schemas.words(List.of(type.getEnumConstants()));
        }
        var schema = Scalar.schema(type, null);
        if (type == Integer.class) {
            schema.setMinimum(BigDecimal.valueOf(parameter.minimum()));
            schema.setMaximum(BigDecimal.valueOf(parameter.maximum()));
        }
        if (type == String.class) {
            schema.setMinLength(1);
            schema.setMaxLength(parameter.maximum());
        }
        return schema;
    }

    /** The headers that every command may carry. */
    static List<HeaderParameter> commandHeaders() {
        var version = Schemas.typed("string");
        version.setPattern("^(\\*|\"(0|[1-9]\\d*)\")$");
        return List.of(
                idempotencyKey(),
                header(
                        IfMatch.NAME,
                        "The version that the caller saw, as an entity tag; refused if it"
                                + " has changed since.",
                        version));
    }

    static HeaderParameter idempotencyKey() {
        var key = Schemas.typed("string");
        key.setMinLength(1);
        key.setMaxLength(200);
        return header(
                IdempotencyKey.NAME,
                "A UUID is best. The same key and body get the same answer, with one effect, for"
                        + " at least 24 hours; another body is a conflict.",
                key);
    }

    /** What auditors have to say before texts of persons are shown to them. */
    static HeaderParameter purposeOfUse() {
        var purpose = Schemas.typed("string");
        purpose.setMinLength(PurposeOfUse.SHORTEST);
        purpose.setMaxLength(PurposeOfUse.LONGEST);
        return header(
                PurposeOfUse.NAME,
                "Required of auditors: what they look for, in their own words, which are recorded;"
                        + " UTF-8, percent-encoded where a header cannot carry it. Of everybody"
                        + " else it is not read.",
                purpose);
    }

    private static HeaderParameter header(String name, String meaning, Schema<?> schema) {
        var header = new HeaderParameter();
        header.name(name).description(meaning).required(false).schema(schema);
        return header;
    }

    static RequestBody body(Schema<?> schema, Object example) {
        return new RequestBody()
                .required(true)
                .content(
                        new Content()
                                .addMediaType(
                                        Answers.JSON,
                                        new MediaType().schema(schema).example(example)));
    }
}
