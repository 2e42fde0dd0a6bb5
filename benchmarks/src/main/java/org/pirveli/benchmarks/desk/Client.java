package org.pirveli.benchmarks.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Sends requests to one server. */
public final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** Nothing is sent yet. */
    public Client(URI address) {
        this.address = address;
    }

    /** Reads. */
    public Answer get(String user, String path) throws IOException, InterruptedException {
        return send(request(user, path).GET().build());
    }

    /** Gives a command, without a key. */
    public Answer post(String user, String path, String body)
            throws IOException, InterruptedException {
        return send(posting(user, path, body).build());
    }

    /** Gives a command that may be given again. */
    public Answer post(String user, String path, String body, String key)
            throws IOException, InterruptedException {
        return send(posting(user, path, body).header("Idempotency-Key", key).build());
    }

    private HttpRequest.Builder posting(String user, String path, String body) {
        return request(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    /** Begins a request. */
    public HttpRequest.Builder request(String user, String path) {
        var basic = Base64.getEncoder().encodeToString(bytes(user + ":demo"));
        return request(path).header("Authorization", "Basic " + basic);
    }

    /** Begins a request of somebody who does not sign in. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    /** Sends a request. */
    public Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
