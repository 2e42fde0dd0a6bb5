package org.pirveli.server.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who asks the server.
 *
 * @param authorization the value of the header; {@code null} if not signed in
 * @param purpose what is looked for, as the header says it; {@code null} if it says nothing
 */
record Caller(URI address, @Nullable String authorization, @Nullable String purpose) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Caller basic(URI address, String user, String password) {
        var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(
                address, "Basic " + Base64.getEncoder().encodeToString(credentials), null);
    }

    /** The same one, who says what for. */
    Caller lookingFor(@Nullable String that) {
        return new Caller(address, authorization, that);
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, null, headers);
    }

    Reply post(String path, Map<String, ?> body, String... headers) {
        return post(path, JSON.writeValueAsString(body), headers);
    }

    Reply post(String path, String json, String... headers) {
        return send(
                "POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Gives a command to a case. */
    Reply give(String caseId, String command, Map<String, ?> body, String... headers) {
        return post("/api/v1/cases/" + caseId + "/commands/" + command, body, headers);
    }

    Reply send(
            String method,
            String path,
            @Nullable String contentType,
            byte @Nullable [] body,
            String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (contentType != null) {
            all.addAll(List.of("Content-Type", contentType));
        }
        if (authorization != null) {
            all.addAll(List.of("Authorization", authorization));
        }
        if (purpose != null) {
            all.addAll(List.of("Purpose-Of-Use", purpose));
        }
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(90))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return new Reply(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
