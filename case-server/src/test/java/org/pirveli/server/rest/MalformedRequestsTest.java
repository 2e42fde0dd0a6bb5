package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.rest.MalformedRequests.Wrong;
import tools.jackson.core.JacksonException;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class MalformedRequestsTest {

    private static final int PER_SEED = 500;
    private static final String CASES = "/api/v1/cases";
    private static final Set<String> USERS =
            Set.of("supervisor", "operator", "integrator", "admin");

    private final Desk desk = Desk.on(Store.H2);
    private final TestServer server = desk.server();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 104, 2026})
    void whatever_is_wrong_the_answer_is_a_problem_and_never_a_failure(long seed) {
        var wrongs = new MalformedRequests(seed);
        for (int i = 0; i < PER_SEED; i++) {
            var wrong = wrongs.next();
            var user = List.copyOf(USERS).get(i % USERS.size());
            var reply = RawCaller.send(server.address(), user, wrong);
            assertThat(holds(reply, wrong))
                    .as(
                            "seed %d, request %d as %s: %s %s %s → %s",
                            seed, i, user, wrong.method(), wrong.path(), wrong.headers(), reply)
                    .isTrue();
        }
    }

    private static boolean holds(RawCaller.Answer reply, Wrong wrong) {
        if (reply.status() < 400) {
            return true;
        }
        if (reply.status() >= 500 || reply.body().contains("\tat ")) {
            return false;
        }
        return wrong.method().equals("HEAD") || isProblem(reply) || isAboutPage(reply, wrong);
    }

    /** At the root lies a page, and whoever asks a page wrongly is told so on one. */
    private static boolean isAboutPage(RawCaller.Answer reply, Wrong wrong) {
        return wrong.path().matches("/(\\?.*)?")
                && reply.head().contains("content-type: text/html")
                && reply.body().contains("<h1");
    }

    private static boolean isProblem(RawCaller.Answer reply) {
        try {
            return reply.head().contains("content-type: application/problem+json")
                    && !reply.text("/code").isBlank()
                    && reply.text("/traceId").matches("[0-9a-f]{32}")
                    && reply.text("/type").equals("/api/v1/problems/" + reply.text("/code"));
        } catch (JacksonException _) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /api/v1/cases HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /api/v1/cases HTTP/1.1\r\n\r\n",
                "GET /api/v1/cases HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/cases?q=[] HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nContent-Length: 9x\r\n\r\n",
                "POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: rot13\r\n\r\n",
                "GET /api//v1/./cases/../cases HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE /api/v1/cases HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void what_is_hardly_http_is_a_problem_too(String request) throws IOException {
        try (var socket = RawCaller.connect(server.address())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = RawCaller.read(socket);
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            assertThat(isProblem(answer)).as(answer.toString()).isTrue();
        }
    }

    @Test
    void a_header_without_end_is_refused() throws IOException {
        try (var socket = RawCaller.connect(server.address())) {
            var request = "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = RawCaller.read(socket);
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(isProblem(answer)).as(answer.toString()).isTrue();
        }
    }

    @Test
    void a_body_may_have_256_kibibytes_and_no_more() {
        var padding = " ".repeat(256 * 1024 - 2);
        desk.operator().post(CASES, "{" + padding + "}").refused(400, "INVALID_REQUEST");
        var problem =
                desk.operator().post(CASES, "{" + padding + " }").refused(413, "CONTENT_TOO_LARGE");
        assertThat(problem.json().get("maximumBytes").intValue()).isEqualTo(256 * 1024);
        var list = "{\"receivedAt\":[\"2026-11-20T10:00:00Z\"]" + " ".repeat(8 * 1024 * 1024) + "}";
        desk.operator().post("/api/v1/sla/due-dates", list).refused(413, "CONTENT_TOO_LARGE");
    }

    @Test
    void a_body_is_json_or_refused() {
        var json = "{}".getBytes(StandardCharsets.UTF_8);
        for (var type :
                List.of(
                        "text/plain",
                        "application/xml",
                        "multipart/form-data",
                        "application/json;charset=cp1252")) {
            desk.operator().send("POST", CASES, type, json).refused(415, "UNSUPPORTED_MEDIA_TYPE");
        }
        desk.operator().send("POST", CASES, null, json).refused(415, "UNSUPPORTED_MEDIA_TYPE");
        desk.operator()
                .get("/api/v1/queue", "Accept", "application/xml")
                .refused(406, "NOT_ACCEPTABLE");
    }

    @Test
    void nothing_is_coerced_and_nothing_unknown_passes() {
        var operator = desk.operator();
        refused(operator, "{\"kind\":\"APPLICATION\",\"channel\":\"WEB\",\"subject\":1}");
        refused(operator, "{\"kind\":0,\"channel\":\"WEB\",\"subject\":\"a\"}");
        refused(operator, "{\"kind\":\"application\",\"channel\":\"WEB\",\"subject\":\"a\"}");
        refused(
                operator,
                "{\"kind\":\"APPLICATION\",\"channel\":\"WEB\",\"subject\":\"a\","
                        + "\"restricted\":\"true\"}");
        refused(
                operator,
                "{\"kind\":\"APPLICATION\",\"channel\":\"WEB\",\"subject\":\"a\",\"subject\":\"b\"}");
        refused(
                operator,
                "{\"kind\":\"APPLICATION\",\"channel\":\"WEB\",\"subject\":\"a\",\"colour\":null}");
        refused(operator, "{} {}");
        refused(operator, "[]");
        var unknownCase = "/api/v1/cases/" + UUID.randomUUID();
        operator.get(unknownCase + "/").refused(404, "NOT_FOUND");
        operator.get("/api/v1/Cases").refused(404, "NOT_FOUND");
    }

    private static void refused(Caller caller, String json) {
        assertThat(caller.post(CASES, json).refused(400, "INVALID_REQUEST").json().get("errors"))
                .isNotEmpty();
    }
}
