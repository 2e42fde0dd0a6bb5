package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SigningInTest {

    @Test
    void whoever_is_not_signed_in_is_asked_to_and_comes_where_they_wanted() {
        try (var reader = Reader.visitor()) {
            reader.open("/console/queue?unit=first-response");
            assertThat(reader.page()).hasURL(Pattern.compile("/login$"));
            reader.signIn("operator", "demo");
            assertThat(reader.page())
                    .hasURL(Pattern.compile("/console/queue\\?unit=first-response"));
            assertThat(reader.page().locator(".who")).containsText("operator");
        }
    }

    @Test
    void a_wrong_password_is_told_and_opens_nothing() {
        try (var reader = Reader.visitor()) {
            reader.open("/login");
            reader.signIn("operator", "guessed");
            assertThat(reader.page().locator("[role=alert]")).isFocused();
            assertThat(reader.violations()).isEmpty();
            reader.open("/console/queue");
            assertThat(reader.page()).hasURL(Pattern.compile("/login$"));
        }
    }

    @Test
    void who_signs_out_is_out() {
        try (var reader = Reader.visitor()) {
            reader.open("/login");
            reader.signIn("supervisor", "demo");
            reader.open("/console/queue");
            reader.page().click(".who button");
            assertThat(reader.page().locator("[role=status]")).isVisible();
            reader.open("/console/queue");
            assertThat(reader.page()).hasURL(Pattern.compile("/login$"));
        }
    }

    @Test
    void a_form_that_comes_too_late_shows_what_was_typed() {
        try (var reader = Reader.as("supervisor", "en")) {
            reader.open("/console/queue");
            reader.page()
                    .evaluate(
                            """
                            () => {
                              const form = document.createElement('form');
                              form.method = 'post';
                              form.action = '/console/cases/1/note';
                              form.innerHTML = '<input name="text" value="Called back">';
                              document.querySelector('main').append(form);
                            }
                            """);
            reader.browser().clearCookies();
            reader.keep("lang", "en");
            reader.page().evaluate("document.querySelector('main form:last-child').submit()");
            assertThat(reader.page().locator("h1")).hasText("Your session has ended");
            assertThat(reader.page().locator("textarea")).hasValue("Called back");
            reader.complaints();
            assertThat(Inspection.of(reader)).isEmpty();
        }
    }

    @Test
    void another_language_is_chosen_where_one_is_and_stays() {
        try (var reader = Reader.as("supervisor")) {
            reader.open("/console/queue?unit=first-response");
            var georgian = reader.heading();
            reader.page().click(".languages a[lang=en]");
            assertThat(reader.page())
                    .hasURL(Pattern.compile("/console/queue\\?unit=first-response"));
            assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
            assertThat(reader.heading()).isEqualTo("Queue").isNotEqualTo(georgian);
            reader.open("/console/queue");
            assertThat(reader.heading()).isEqualTo("Queue");
        }
    }

    @Test
    void the_theme_is_chosen_by_a_click_and_stays() {
        try (var reader = Reader.as("supervisor")) {
            reader.open("/console/queue");
            reader.page().click("[data-toggle-theme]");
            reader.open("/console/queue?unit=first-response");
            assertThat(reader.page().locator("html")).hasAttribute("data-bs-theme", "dark");
        }
    }
}
