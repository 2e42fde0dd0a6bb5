package org.pirveli.server.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

/** Sessions begin anew, end, and take nothing with them that somebody typed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SessionsEndTest {

    private static final Duration IDLE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Map<String, String> NOTE =
            Map.of("text", "Called back, no answer", "version", "3", "password", "hidden");

    private static DemoOffice office;

    @BeforeAll
    static void open() {
        office =
                DemoOffice.start(
                        "--pirveli.demo-data=false",
                        "--pirveli.console.idle=" + IDLE,
                        "--pirveli.console.longest=" + LONGEST,
                        "--pirveli.console.wrong-passwords=3");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void whoever_signs_in_gets_a_session_that_nobody_knew_before() {
        var reader = new Visitor(office.address());
        reader.get("/login");
        var before = reader.session().orElseThrow();
        reader.signIn("operator", "demo");
        assertThat(reader.session().orElseThrow()).isNotEqualTo(before);
        assertThat(isIn(reader)).isTrue();
    }

    @Test
    void who_signs_out_leaves_a_session_that_opens_nothing() {
        var reader = Visitor.signedIn(office.address(), "operator");
        var session = reader.session().orElseThrow();
        assertThat(Visitor.path(reader.send("/logout", Map.of()))).isEqualTo("/login?out");
        var thief = new Visitor(office.address());
        assertThat(Visitor.path(thief.get("/console", "Cookie", "session=" + session)))
                .isEqualTo("/login?ended");
    }

    @Test
    void a_session_that_is_used_goes_on_until_its_longest_time_and_no_further() {
        var reader = Visitor.signedIn(office.address(), "operator");
        long began = System.nanoTime();
        await().pollInterval(Duration.ofMillis(500))
                .atMost(LONGEST.multipliedBy(3))
                .until(() -> {
                    var in = isIn(reader);
                    if (System.nanoTime() - began < LONGEST.minusSeconds(1).toNanos()) {
                        assertThat(in).isTrue();
                    }
                    return !in;
                });
        assertThat(System.nanoTime() - began).isGreaterThan(LONGEST.minusSeconds(2).toNanos());
    }

    @Test
    void a_page_that_lies_open_and_asks_by_itself_does_not_keep_its_session() {
        var reader = Visitor.signedIn(office.address(), "operator");
        long began = System.nanoTime();
        await().pollInterval(Duration.ofMillis(300))
                .atMost(LONGEST.multipliedBy(3))
                .until(() -> {
                    var answer =
                            reader.get("/console/queue", "X-Live", "yes", "HX-Request", "true");
                    return answer.statusCode() == 401;
                });
        assertThat(System.nanoTime() - began)
                .isBetween(IDLE.minusSeconds(1).toNanos(), LONGEST.toNanos());
        assertThat(Visitor.path(reader.get("/console/queue"))).isEqualTo("/login?ended");
        assertThat(reader.get("/login?ended").body()).contains("session ended");
    }

    @Test
    void what_was_typed_into_a_form_is_shown_again_when_its_session_is_over() {
        var reader = Visitor.signedIn(office.address(), "operator");
        await().pollDelay(IDLE.plusMillis(500)).until(() -> true);
        var answer =
                reader.sendUnproven("/console/cases/1/note", NOTE, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Your session has ended", "Called back, no answer", "href=\"/login\"")
                .doesNotContain("hidden</textarea>");
    }

    @Test
    void words_of_another_site_are_not_shown_as_ours() {
        var answer =
                new Visitor(office.address())
                        .sendUnproven(
                                "/console/cases/1/note", NOTE, "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Called back");
    }

    @Test
    void a_part_of_a_page_is_told_where_to_say_that_the_session_is_over() {
        var answer = new Visitor(office.address()).get("/console/queue", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#session-ended");
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<html");
    }

    @Test
    void wrong_passwords_are_counted_for_a_user_and_a_right_one_waits_with_them() {
        var guesser = new Visitor(office.address());
        for (int i = 0; i < 3; i++) {
            assertThat(guesser.signIn("supervisor", "guess " + i)).isEqualTo("/login?error");
        }
        assertThat(guesser.signIn("supervisor", "demo")).isEqualTo("/login?wait");
        assertThat(guesser.signIn("operator2", "demo")).isEqualTo("/console");
    }

    private static boolean isIn(Visitor reader) {
        return !Visitor.path(reader.get("/console")).startsWith("/login");
    }
}
