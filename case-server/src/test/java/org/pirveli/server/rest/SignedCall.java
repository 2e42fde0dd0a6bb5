package org.pirveli.server.rest;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of the telephone system, signed by the library of the specification.
 *
 * @param timestamp in seconds since 1970
 */
record SignedCall(String id, long timestamp, String mediaType, String body, String secret) {

    private static final String DEMO = "whsec_cGlydmVsaS1kZW1vLXRlbGVwaG9ueS1zZWNyZXQh";

    static SignedCall of(Map<String, ?> fields) {
        return new SignedCall(
                "msg_" + UUID.randomUUID(),
                System.currentTimeMillis() / 1000,
                "application/json",
                JsonMapper.shared().writeValueAsString(fields),
                DEMO);
    }

    SignedCall form(String text) {
        return new SignedCall(id, timestamp, "application/x-www-form-urlencoded", text, secret);
    }

    SignedCall secondsAgo(long seconds) {
        return new SignedCall(id, timestamp - seconds, mediaType, body, secret);
    }

    SignedCall by(String otherSecret) {
        return new SignedCall(id, timestamp, mediaType, body, otherSecret);
    }

    Reply sentBy(Caller caller) {
        return caller.send(
                "POST",
                "/api/v1/telephony/calls",
                mediaType,
                body.getBytes(StandardCharsets.UTF_8),
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                signature());
    }

    private String signature() {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
