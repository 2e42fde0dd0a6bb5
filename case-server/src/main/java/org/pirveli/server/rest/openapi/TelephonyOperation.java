package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pirveli.server.rest.telephony.CallMessage;
import org.pirveli.server.rest.telephony.CallOutcome;

/** Describes what the telephone system tells. */
final class TelephonyOperation {

    private TelephonyOperation() {}

    static Operation take(Schemas schemas) {
        var message = schemas.body(CallMessage.class, Set.of(), Set.of());
        var operation =
                new Operation()
                        .operationId("tellOfCall")
                        .addTagsItem("consultations")
                        .summary(
                                "What happened to a call, told by the telephone system: newCall,"
                                        + " answer or hangup, signed as the Standard Webhooks"
                                        + " specification has it.")
                        .security(List.of())
                        .requestBody(body(message))
                        .responses(
                                Answers.andProblems(
                                        new ApiResponses()
                                                .addApiResponse(
                                                        "200",
                                                        Answers.of(
                                                                "Taken, or passed over.",
                                                                Answers.JSON,
                                                                schemas.answer(CallOutcome.class),
                                                                Examples.answer(
                                                                        CallOutcome.class, ""))),
                                        413,
                                        415,
                                        422,
                                        503));
        header(operation, "webhook-id", "Names the message: told again, it has the same.");
        header(operation, "webhook-timestamp", "When it was signed, in seconds since 1970.");
        header(operation, "webhook-signature", "v1, and the HMAC-SHA256 in base64.");
        return operation;
    }

    private static void header(Operation operation, String name, String meaning) {
        var header = new HeaderParameter();
        header.name(name).description(meaning).required(true).schema(Schemas.typed("string"));
        operation.addParametersItem(header);
    }

    private static RequestBody body(Schema<?> message) {
        var example =
                Map.of(
                        "event", "newCall",
                        "callId", "call-17",
                        "from", "+995599123456",
                        "to", "+995322000000",
                        "direction", "in");
        return new RequestBody()
                .required(true)
                .content(
                        new Content()
                                .addMediaType(
                                        Answers.JSON,
                                        new MediaType().schema(message).example(example))
                                .addMediaType(
                                        "application/x-www-form-urlencoded",
                                        new MediaType().schema(message).example(example)));
    }
}
