package org.pirveli.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pirveli.server.PirveliApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server with its invented cases, as whoever tries it out starts it. */
public final class DemoOffice implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private DemoOffice(String... more) {
        var application = new SpringApplication(PirveliApplication.class);
        application.setRegisterShutdownHook(false);
        context = application.run(settings(more).toArray(String[]::new));
        var server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        address = URI.create("http://127.0.0.1:" + server.getPort());
    }

    private static List<String> settings(String... more) {
        try {
            return Stream.concat(
                            Stream.of(
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--pirveli.data-dir=" + Files.createTempDirectory("pirveli"),
                                    "--logging.threshold.console=warn"),
                            Stream.of(more))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The office that all journeys share; each minds only its own cases. */
    public static DemoOffice shared() {
        return Shared.OFFICE;
    }

    /** An office of one's own, to be closed. */
    public static DemoOffice start(String... settings) {
        return new DemoOffice(settings);
    }

    public URI address() {
        return address;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What the interface answers one of the demo users. */
    public JsonNode asks(String user, String path) {
        return answer(request(user, path).GET());
    }

    /** Has one of the demo users send something to the interface. */
    public JsonNode sends(String user, String path, String json) {
        return answer(
                request(user, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String user, String path) {
        var proof = (user + ":demo").getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Purpose-Of-Use", "journey")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(proof));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private static final class Shared {

        static final DemoOffice OFFICE = new DemoOffice();

        static {
            Postgres.beforeItStops(OFFICE::close);
        }
    }
}
