package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.pirveli.benchmarks.desk.Answer;
import org.pirveli.benchmarks.desk.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as everyone in the simulated office uses it, and its clock. */
final class Office {

    private static final JsonMapper JSON = new JsonMapper();

    private final Client client;
    private Instant now;
    private long requests;
    private long moves;

    /**
     * Nothing is asked yet.
     *
     * @param now where the server's clock stands
     */
    Office(Client client, Instant now) {
        this.client = client;
        this.now = now;
    }

    /** Where the clock stands. */
    Instant now() {
        return now;
    }

    /** How many commands and questions there were, without those to the clock. */
    long requests() {
        return requests;
    }

    /** How often the clock was moved. */
    long moves() {
        return moves;
    }

    /** Moves the clock on; it is never moved back. */
    void moveTo(Instant instant) throws IOException, InterruptedException {
        if (!instant.isAfter(now)) {
            return;
        }
        var answer =
                client.post(
                        "admin",
                        "/api/v1/office-clock/moves",
                        JSON.writeValueAsString(Map.of("to", instant.toString(), "stand", true)));
        moves++;
        if (!answer.isDone() || !answer.json().path("settled").booleanValue()) {
            throw new IllegalStateException("the office did not come to rest: " + answer.body());
        }
        now = Instant.parse(answer.json().get("now").asString());
    }

    /** Gives a command that has to be carried out. */
    JsonNode give(String user, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        var answer = attempt(user, path, body);
        if (!answer.isDone()) {
            throw new IllegalStateException(
                    "%s %s %s was answered by %d %s"
                            .formatted(user, path, body, answer.status(), answer.body()));
        }
        return answer.json();
    }

    /** Gives a command that may be refused. */
    Answer attempt(String user, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        requests++;
        return client.post(user, "/api/v1/" + path, JSON.writeValueAsString(body));
    }

    /** Sends what the telephone system sends. */
    JsonNode ring(Map<String, ?> message) throws IOException, InterruptedException {
        requests++;
        var answer = client.send(CallSignature.sign(client, JSON.writeValueAsString(message)));
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    "the telephone was answered by %d %s"
                            .formatted(answer.status(), answer.body()));
        }
        return answer.json();
    }

    /** Reads. */
    JsonNode read(String user, String path) throws IOException, InterruptedException {
        requests++;
        var answer = client.get(user, "/api/v1/" + path);
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    "%s was answered by %d %s".formatted(path, answer.status(), answer.body()));
        }
        return answer.json();
    }
}
