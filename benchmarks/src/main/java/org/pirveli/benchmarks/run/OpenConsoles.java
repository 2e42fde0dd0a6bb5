package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Browsers that show the wall, as far as the server can tell: one signs in, all keep a stream open.
 */
final class OpenConsoles implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("class=\"value\">([^<]*)<");

    private final URI address;
    private final SightedCommands seen;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private final List<Thread> readers = new ArrayList<>();
    private final LongAdder shown = new LongAdder();

    OpenConsoles(URI address, SightedCommands seen) {
        this.address = address;
        this.seen = seen;
    }

    /** How many times any of them was shown other figures. */
    long shown() {
        return shown.sum();
    }

    void signIn() throws IOException, InterruptedException {
        var proof = PROOF.matcher(get("/login"));
        if (!proof.find()) {
            throw new IOException("nobody can sign in: the form has no proof");
        }
        var form =
                "username=supervisor&password=demo&_csrf="
                        + URLEncoder.encode(proof.group(1), StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(address.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(address.resolve(path)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Opens them, and waits until each shows its first figures. */
    void open(int consoles) throws IOException, InterruptedException {
        var first = new CountDownLatch(consoles);
        for (int i = 0; i < consoles; i++) {
            int number = i;
            readers.add(Thread.ofVirtual().start(() -> read(number, first)));
        }
        if (!first.await(60, TimeUnit.SECONDS)) {
            throw new IOException(first.getCount() + " consoles were shown nothing");
        }
    }

    private void read(int number, CountDownLatch first) {
        try {
            var stream =
                    http.send(
                            HttpRequest.newBuilder(address.resolve("/console/live/wall"))
                                    .header("Accept-Language", number % 2 == 0 ? "ka" : "en")
                                    .build(),
                            BodyHandlers.ofLines());
            try (var lines = stream.body()) {
                lines.forEach(line -> {
                    // the first figure of each fragment is how many cases are open
                    var figure = FIGURE.matcher(line);
                    if (figure.find() && seen.isFirst(number, figure.group(1))) {
                        shown.increment();
                        first.countDown();
                    }
                    if (line.startsWith("event: wall")) {
                        seen.begin(number);
                    }
                });
            }
        } catch (IOException | UncheckedIOException | InterruptedException gone) {
            // at the end, or found by what is missing
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        readers.forEach(Thread::interrupt);
    }
}
