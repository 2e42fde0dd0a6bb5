package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.harness.Production;
import org.pirveli.server.harness.Visitor;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProductionTest {

    private static final String CASES = "/api/v1/cases";
    private static final int BURST = 60;

    private static LocalIssuer issuer;
    private static TestServer server;

    @BeforeAll
    static void open() {
        issuer = new LocalIssuer();
        server =
                TestServer.start(
                        Production.settings(issuer.uri()),
                        "--pirveli.limits.burst=" + BURST,
                        "--pirveli.limits.per-minute=60");
    }

    @AfterAll
    static void close() {
        server.close();
        issuer.close();
    }

    @Test
    void a_token_of_the_office_s_provider_opens_what_its_role_may() {
        var operator = as("nino", "console", "OPERATOR");
        var caseId = operator.post(CASES, Bodies.application()).expect(201).text("/caseId");
        operator.get("/api/v1/queue").expect(200);
        operator.give(caseId, "reopen-case", Bodies.because("?")).refused(403, "NOT_AUTHORISED");
        as("lasha", "console", "supervisor").get(CASES + "/" + caseId).expect(200);
        as("ana", "console", "auditor").post(CASES, Map.of()).refused(403, "NOT_AUTHORISED");
        as("root", "console", "admin").get("/actuator/prometheus").expect(200);
        as("root", "console", "admin").get("/api/v1/queue").refused(403, "NOT_AUTHORISED");
        var history = operator.get(CASES + "/" + caseId + "/history").expect(200);
        assertThat(history.text("/items/0/actor")).isEqualTo("nino");
        assertThat(history.text("/items/0/client")).isEqualTo("console");
    }

    @Test
    void the_client_of_a_token_is_whose_cases_an_integrator_sees() {
        var body = Bodies.application("externalReference", UUID.randomUUID().toString());
        var portal = as("machine", "portal", "INTEGRATOR");
        var caseId = portal.post(CASES, body).expect(201).text("/caseId");
        as("machine2", "portal", "INTEGRATOR").get(CASES + "/" + caseId).expect(200);
        var other = as("machine", "other-portal", "INTEGRATOR");
        other.get(CASES + "/" + caseId).refused(404, "NOT_FOUND");
        other.post(CASES, body).expect(201);
        portal.post(CASES, body).refused(409, "REFERENCE_TAKEN");
    }

    @Test
    void who_holds_several_roles_never_administers_and_reads_at_once() {
        var both = as("gia", "console", "ADMIN", "SUPERVISOR");
        both.get("/api/v1/queue").expect(200);
        both.get("/actuator/prometheus").refused(403, "NOT_AUTHORISED");
    }

    @Test
    void no_other_token_opens_anything() {
        var good = issuer.claims("nino", "console", "SUPERVISOR");
        var past = Date.from(Instant.now().minusSeconds(600));
        refuse(issuer.forged(good));
        refuse(issuer.signed(issuer.claims("nino", "console")));
        refuse(issuer.signed(issuer.claims("nino", "console", "KING")));
        refuse(issuer.signed(issuer.claims("n o", "console", "SUPERVISOR")));
        refuse(issuer.signed(issuer.claims("nino", "console", "SUPERVISOR").claim("azp", null)));
        refuse(issuer.signed(issuer.claims("nino", "c", "SUPERVISOR").expirationTime(past)));
        refuse(issuer.signed(issuer.claims("nino", "c", "SUPERVISOR").issuer("http://evil")));
        var unsigned = new PlainJWT(good.build()).serialize();
        refuse(unsigned);
        refuse("no.token.at-all");
        refuse("");
    }

    @Test
    void demo_users_are_unknown_here() {
        var reply = server.as("supervisor").get("/api/v1/queue").refused(401, "UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        server.nobody().get("/docs").refused(401, "UNAUTHENTICATED");
        server.nobody().get("/actuator/health").expect(200);
    }

    @Test
    void a_client_that_asks_too_often_is_told_when_to_come_back_and_others_are_not_held_up() {
        var greedy = as("greedy", "console", "AUDITOR");
        for (int i = 0; i < BURST; i++) {
            greedy.get("/api/v1/problems").expect(200);
        }
        var refused = greedy.get("/api/v1/problems");
        for (int i = 0; i < 20 && refused.status() == 200; i++) {
            refused = greedy.get("/api/v1/problems");
        }
        refused.refused(429, "TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        as("modest", "console", "AUDITOR").get("/api/v1/problems").expect(200);
    }

    @Test
    void the_session_of_a_page_goes_over_tls_alone_and_to_no_script() {
        var answer = new Visitor(server.address()).get("/login");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(answer.body())
                .contains("/oauth2/authorization/office")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void time_cannot_be_shifted_here() {
        assertThatThrownBy(() -> server.bean(OfficeClock.class).shift(Duration.ofDays(1)))
                .isInstanceOf(UnsupportedOperationException.class);
        as("admin", "console", "ADMIN")
                .post("/api/v1/office-clock/moves", Map.of("by", "P1D"))
                .refused(404, "NOT_FOUND");
    }

    private static Caller as(String user, String client, String... roles) {
        return bearer(issuer.signed(issuer.claims(user, client, roles)));
    }

    private static Caller bearer(String token) {
        return new Caller(server.address(), "Bearer " + token, null);
    }

    private static void refuse(String token) {
        for (var path : List.of("/api/v1/problems", "/api/v1/queue")) {
            bearer(token).get(path).refused(401, "UNAUTHENTICATED");
        }
    }
}
