package org.pirveli.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Production;
import org.pirveli.server.harness.Visitor;

/** Production, while nobody listens where the office's users are known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProviderAwayTest {

    /** Signed by nobody that matters: nobody says by which keys to tell. */
    private static final String TOKEN =
            "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiJuaW5vIn0.c2lnbmF0dXJl";

    private static DemoOffice office;

    @BeforeAll
    static void the_server_starts_all_the_same() throws IOException {
        office =
                DemoOffice.start(
                        Production.settings("http://127.0.0.1:" + silent()).toArray(String[]::new));
    }

    /** A port that nobody listens on. */
    private static int silent() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void whoever_wants_to_sign_in_is_told_on_a_page_to_try_again() {
        var reader = new Visitor(office.address());
        assertThat(reader.get("/login").statusCode()).isEqualTo(200);
        // the second is told at once, without asking the provider again
        for (int i = 0; i < 2; i++) {
            var english = reader.get("/oauth2/authorization/office", "Accept-Language", "en");
            away(english);
            assertThat(english.body())
                    .contains("The sign-in service cannot be reached", "href=\"/login\"");
        }
        var georgian = reader.get("/oauth2/authorization/office", "Accept-Language", "ka");
        away(georgian);
        assertThat(georgian.body()).contains("lang=\"ka\"", "შესვლის სამსახური მიუწვდომელია");
    }

    @Test
    void whoever_comes_back_from_it_then_is_told_so_too() {
        away(new Visitor(office.address()).get("/login/oauth2/code/office?code=x&state=y"));
    }

    @Test
    void a_token_cannot_be_judged_then_and_is_to_be_sent_again() {
        var answer =
                new Visitor(office.address())
                        .get(
                                "/api/v1/problems",
                                "Authorization",
                                "Bearer " + TOKEN,
                                "Accept",
                                "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("SIGN_IN_UNAVAILABLE");
    }

    private static void away(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>", "</html>").doesNotContain("127.0.0.1:");
    }
}
