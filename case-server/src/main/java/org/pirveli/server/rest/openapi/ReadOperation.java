package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.pirveli.server.rest.report.NextPart;
import org.pirveli.server.rest.report.Table;

/** Describes what is read: the answer is drawn from its type. */
final class ReadOperation {

    private ReadOperation() {}

    static Operation read(Described read, Schemas schemas) {
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
                                        404,
                                        503));
        read.parameters().forEach(each -> operation.addParametersItem(Asked.inQuery(each)));
        if (read.path().startsWith("/actuator/health")) {
            operation.security(List.of());
        }
        return operation;
    }
}
