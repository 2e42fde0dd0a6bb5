package org.pirveli.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

/** Operators whom the office has let go do not go on, whatever session or proof they have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhoLeftTest {

    private static DemoOffice office;

    @BeforeAll
    static void open() {
        office = DemoOffice.start("--pirveli.demo-data=false");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void the_next_request_of_an_operator_who_left_leads_to_signing_in_and_says_why() {
        var operator = Visitor.signedIn(office.address(), "operator2");
        var colleague = Visitor.signedIn(office.address(), "operator");
        assertThat(operator.get("/console/queue").statusCode()).isEqualTo(200);

        employed("operator2", "2021-01-31");
        assertThat(Visitor.path(operator.get("/console/queue"))).isEqualTo("/login?left");
        assertThat(operator.get("/login?left", "Accept-Language", "en").body())
                .contains("you do not work there today", "role=\"alert\"");
        assertThat(operator.get("/login?left", "Accept-Language", "ka").body())
                .contains("დღეს აქ არ მუშაობთ");
        assertThat(colleague.get("/console/queue").statusCode()).isEqualTo(200);

        operator.signIn("operator2", "demo");
        assertThat(Visitor.path(operator.get("/console/desk"))).isEqualTo("/login?left");
        assertThat(asked("operator2").statusCode()).isEqualTo(403);
        assertThat(asked("operator2").body()).contains("NOT_EMPLOYED");
        assertThat(asked("operator").statusCode()).isEqualTo(200);

        employed("operator2", null);
        operator.signIn("operator2", "demo");
        assertThat(operator.get("/console/queue").statusCode()).isEqualTo(200);
        assertThat(asked("operator2").statusCode()).isEqualTo(200);
    }

    @Test
    void what_somebody_who_left_sends_is_not_done_and_is_shown_to_be_copied() {
        var operator = Visitor.signedIn(office.address(), "operator3");
        var proof = operator.token();
        employed("operator3", "2021-01-31");
        var sent =
                operator.sendUnproven(
                        "/console/account/keys",
                        Map.of("keys", "a long thought", "_csrf", proof),
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(sent.statusCode()).isIn(401, 403);
        assertThat(sent.body()).contains("a long thought");
        employed("operator3", null);
    }

    private static HttpResponse<String> asked(String user) {
        var credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(UTF_8));
        return new Visitor(office.address())
                .get(
                        "/api/v1/queue",
                        "Authorization",
                        "Basic " + credentials,
                        "Accept",
                        "application/json");
    }

    private static void employed(String operator, @Nullable String lastDay) {
        office.sends(
                "admin",
                "/api/v1/operators/" + operator + "/commands/employ-operator",
                lastDay == null
                        ? "{\"reason\":\"Came back\"}"
                        : "{\"lastDay\":\"%s\",\"reason\":\"Left\"}".formatted(lastDay));
    }
}
