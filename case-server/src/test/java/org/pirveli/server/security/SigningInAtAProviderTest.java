package org.pirveli.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Production;
import org.pirveli.server.harness.Visitor;

/** The console in production, whose readers sign in at an OpenID provider. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SigningInAtAProviderTest {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static OpenIdProvider provider;
    private static DemoOffice office;

    @BeforeAll
    static void open() {
        provider = new OpenIdProvider();
        var settings = Production.settings(provider.address().toString());
        // Nothing ends TLS here, and only browsers trust a secure cookie to a loopback without it.
        settings.add("--server.servlet.session.cookie.secure=false");
        settings.add("--server.servlet.session.cookie.name=session");
        office = DemoOffice.start(settings.toArray(String[]::new));
        provider.registers(office.address());
    }

    @AfterAll
    static void close() {
        office.close();
        provider.close();
    }

    @Test
    void an_operator_signs_in_there_and_comes_where_she_wanted() {
        var reader = visitor();
        assertThat(Visitor.path(reader.get("/console/queue?unit=first-response")))
                .isEqualTo("/login");
        assertThat(reader.get("/login").body()).contains("href=\"/oauth2/authorization/office\"");

        var asked = reader.get("/oauth2/authorization/office");
        assertThat(location(asked))
                .startsWith(provider.address() + "/oauth2/authorize")
                .contains("code_challenge_method=S256", "state=", "nonce=");

        var back = signsIn(reader, "nino");
        assertThat(back).endsWith("/console/queue?unit=first-response");
        var page = reader.get("/console/queue");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(">nino</a>");
        assertThat(reader.get("/console/wall").statusCode()).isEqualTo(403);
    }

    @Test
    void roles_are_read_as_from_bearer_tokens_so_nobody_reads_cases_and_administers() {
        var reader = visitor();
        signsIn(reader, "lasha");
        assertThat(reader.get("/console/queue").statusCode()).isEqualTo(200);
        assertThat(reader.get("/console/health").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "machine"})
    void whom_the_provider_knows_but_who_reads_nothing_here_stays_outside(String user) {
        var reader = visitor();
        assertThat(signsIn(reader, user)).endsWith("/login?nobody");
        assertThat(Visitor.path(reader.get("/console/queue"))).startsWith("/login");
    }

    @Test
    void signing_out_here_signs_out_there() {
        var reader = visitor();
        signsIn(reader, "nino");
        var proof = reader.get("/console/queue");
        assertThat(proof.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + provider.address());

        var out = location(reader.send("/logout", Map.of()));
        assertThat(out).startsWith(provider.address() + "/connect/logout?id_token_hint=");
        assertThat(location(reader.get(out))).isEqualTo(office.address() + "/login?out");

        assertThat(Visitor.path(reader.get("/console/queue"))).startsWith("/login");
        var asked = location(reader.get("/oauth2/authorization/office"));
        assertThat(location(reader.get(asked)))
                .as("the provider asks for the password again")
                .isEqualTo(provider.address() + "/login");
    }

    @Test
    void an_answer_that_nobody_asked_for_is_refused() {
        var victim = visitor();
        var forged = victim.get("/login/oauth2/code/office?code=stolen&state=forged");
        assertThat(Visitor.path(forged)).isEqualTo("/login?failed");

        var attacker = visitor();
        var answer = location(asksAndSignsIn(attacker, "nino"));
        assertThat(Visitor.path(victim.get(answer)))
                .as("somebody else's code, with the state of their session")
                .isEqualTo("/login?failed");
        assertThat(Visitor.path(victim.get("/console/queue"))).startsWith("/login");
    }

    @Test
    void a_code_opens_once() {
        var reader = visitor();
        var answer = location(asksAndSignsIn(reader, "nino"));
        assertThat(Visitor.path(reader.get(answer))).doesNotContain("failed");
        assertThat(Visitor.path(reader.get(answer))).isEqualTo("/login?failed");
    }

    @Test
    void the_form_of_the_demo_users_is_not_there() {
        var answer = visitor().send("/login", Map.of("username", "operator", "password", "demo"));
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static Visitor visitor() {
        return new Visitor(office.address());
    }

    /** Goes the whole way; tells where it leads. */
    private static String signsIn(Visitor reader, String user) {
        return location(reader.get(location(asksAndSignsIn(reader, user))));
    }

    /** Goes to the provider and signs in there; answers with what leads back here. */
    private static HttpResponse<String> asksAndSignsIn(Visitor reader, String user) {
        var asked = location(reader.get("/oauth2/authorization/office"));
        var form = location(reader.get(asked));
        var proof = PROOF.matcher(reader.get(form).body());
        assertThat(proof.find()).as("the provider's form").isTrue();
        var signedIn =
                reader.sendUnproven(
                        form,
                        Map.of(
                                "username",
                                user,
                                "password",
                                OpenIdProvider.PASSWORD,
                                "_csrf",
                                proof.group(1)));
        return reader.get(location(signedIn));
    }

    private static String location(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElseThrow();
        return URI.create(to).isAbsolute() ? to : answer.uri().resolve(to).toString();
    }
}
