package org.pirveli.server.rest.telephony;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;

/**
 * The signature of messages, as the Standard Webhooks specification has it: HMAC-SHA256 over id,
 * timestamp and raw body, no more than five minutes off. That is machine time, which nobody shifts.
 */
final class CallSignature {

    /** Public; for trying out only. */
    static final String DEMO_SECRET = "whsec_cGlydmVsaS1kZW1vLXRlbGVwaG9ueS1zZWNyZXQh";

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final int LONGEST_ID = 200;

    private final @Nullable Webhook webhook;

    /**
     * Prepares to check signatures.
     *
     * @param secret {@code null} believes nothing
     * @throws IllegalArgumentException if it is no secret
     */
    CallSignature(@Nullable String secret) {
        try {
            webhook = secret == null ? null : new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("pirveli.telephony.secret is empty", e);
        }
    }

    /**
     * Checks a message.
     *
     * @return its id
     * @throws Refused if it is not signed as agreed
     */
    String check(HttpServletRequest request, String body) {
        var id = request.getHeader(ID);
        if (webhook == null || id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw invalid();
        }
        try {
            webhook.verify(body, headers(request));
            return id;
        } catch (WebhookVerificationException | IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var name : List.of(ID, TIMESTAMP, SIGNATURE)) {
            var value = request.getHeader(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        return headers;
    }

    private static Refused invalid() {
        return new Refused(RefusalCode.SIGNATURE_INVALID);
    }
}
