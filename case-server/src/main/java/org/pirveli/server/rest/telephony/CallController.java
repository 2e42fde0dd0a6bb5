package org.pirveli.server.rest.telephony;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the telephone system tells. Who signs right is believed; nobody signs in. */
@RestController
final class CallController {

    private static final int LARGEST = 64 * 1024;

    private final CallSignature signature;
    private final CallEvents events;
    private final OnceOnly once;

    CallController(CallSignature signature, CallEvents events, OnceOnly once) {
        this.signature = signature;
        this.events = events;
        this.once = once;
    }

    @PostMapping(path = "/api/v1/telephony/calls", produces = MediaType.APPLICATION_JSON_VALUE)
    CallOutcome call(HttpServletRequest request) {
        boolean form = isForm(request);
        var body =
                BodyBytes.read(
                        request,
                        LARGEST,
                        form ? MediaType.APPLICATION_FORM_URLENCODED : MediaType.APPLICATION_JSON);
        var id = signature.check(request, new String(body, StandardCharsets.UTF_8));
        Parameters.of(request);
        var message = CallMessage.read(body, form);
        return once.answer(
                KeyedRequest.of(List.of("telephony", id), body),
                CallOutcome::read,
                keep -> events.take(message, keep));
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT)
                        .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
