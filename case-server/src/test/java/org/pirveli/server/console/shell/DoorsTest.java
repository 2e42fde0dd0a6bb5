package org.pirveli.server.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.Role;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;
import org.pirveli.server.security.Place;

/** Who may open which page, and that every page comes with its locks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DoorsTest {

    private static final Map<Role, Visitor> READERS = new EnumMap<>(Role.class);

    private static DemoOffice office;

    @BeforeAll
    static void open() {
        office = DemoOffice.shared();
        Map.of(
                        Role.OPERATOR, "operator",
                        Role.SUPERVISOR, "supervisor",
                        Role.AUDITOR, "auditor",
                        Role.ADMIN, "admin",
                        Role.INTEGRATOR, "integrator")
                .forEach((role, user) ->
                        READERS.put(role, Visitor.signedIn(office.address(), user)));
    }

    static Stream<Arguments> placesAndRoles() {
        return Stream.of(Place.values())
                .flatMap(place ->
                        Stream.of(
                                        Role.OPERATOR,
                                        Role.SUPERVISOR,
                                        Role.AUDITOR,
                                        Role.ADMIN,
                                        Role.INTEGRATOR)
                                .map(role -> Arguments.of(place, role)));
    }

    @ParameterizedTest
    @MethodSource("placesAndRoles")
    void a_place_opens_to_its_roles_and_to_nobody_else(Place place, Role role) {
        var answer = reader(role).get(place.path());
        if (place.isOpenTo(role)) {
            assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_opens_a_place_without_signing_in(Place place) {
        var answer = visitor().get(place.path());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.path(answer)).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/console/no-such-page", "/console/deskx", "/no-such-page", "/consolex"})
    void what_lies_nowhere_is_not_there_for_anybody(String path) {
        assertIsPage(visitor().get(path), 404);
        READERS.values().forEach(reader -> assertIsPage(reader.get(path), 404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/account/purpose", "/logout", "/login", "/console/desk/take"})
    void a_form_without_its_proof_does_nothing(String path) {
        var reader = Visitor.signedIn(office.address(), "operator");
        for (var wrong : Stream.of(Map.<String, String>of(), Map.of("_csrf", "guessed")).toList()) {
            assertIsPage(reader.sendUnproven(path, wrong), 403);
        }
        assertThat(reader.get("/console/account").statusCode()).isNotEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/console/queue",
                "/console/office",
                "/no-such-page",
                "/assets/console.css",
                "/webjars/htmx.org/dist/htmx.min.js"
            })
    void every_answer_comes_with_its_locks(String path) {
        var headers = reader(Role.OPERATOR).get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void a_page_of_somebody_is_kept_by_no_cache() {
        var headers = reader(Role.OPERATOR).get("/console/queue").headers();
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there() {
        try (var production =
                DemoOffice.start(
                        "--pirveli.demo-data=false", "--server.forward-headers-strategy=native")) {
            var answer =
                    new Visitor(production.address()).get("/login", "X-Forwarded-Proto", "https");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(age -> assertThat(age).contains("max-age=31536000"));
        }
    }

    @Test
    void robots_stay_out_and_browsers_find_an_icon() {
        assertThat(visitor().get("/robots.txt").body()).contains("Disallow: /");
        assertThat(Visitor.path(visitor().get("/favicon.ico"))).isEqualTo("/assets/icon.svg");
        assertThat(visitor().get("/assets/icon.svg").statusCode()).isEqualTo(200);
    }

    private static void assertIsPage(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(answer.body()).contains("<h1");
    }

    private static Visitor reader(Role role) {
        return Objects.requireNonNull(READERS.get(role));
    }

    private static Visitor visitor() {
        return new Visitor(office.address());
    }
}
