package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Reply(HttpResponse<byte[]> response) {

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(response.body());
    }

    /** A member of the answer, as text; empty if it is not there or null. */
    String text(String pointer) {
        return json().at(pointer).asString("");
    }

    String code() {
        return text("/code");
    }

    /** Holds it to a status. */
    Reply expect(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** Holds it to be a problem of this status and code. */
    Reply refused(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(code()).as(body()).isEqualTo(code);
        assertThat(text("/type")).isEqualTo("/api/v1/problems/" + code);
        assertThat(json().get("status").intValue()).isEqualTo(status);
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/detail")).isNotBlank();
        assertThat(text("/traceId")).matches("[0-9a-f]{32}").isEqualTo(header("Trace-Id"));
        return this;
    }
}
