package org.pirveli.benchmarks.year;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.pirveli.benchmarks.desk.Client;

/** Signs as a telephone system does, with the secret of evaluation mode. Machine time counts. */
final class CallSignature {

    private static final String DEMO_SECRET = "whsec_cGlydmVsaS1kZW1vLXRlbGVwaG9ueS1zZWNyZXQh";

    private CallSignature() {}

    static HttpRequest sign(Client client, String body) {
        var id = "msg_" + UUID.randomUUID();
        long seconds = System.currentTimeMillis() / 1000;
        return client.request("/api/v1/telephony/calls")
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", signature(id, seconds, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String signature(String id, long seconds, String body) {
        try {
            return new Webhook(DEMO_SECRET).sign(id, seconds, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
