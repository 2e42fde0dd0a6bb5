package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.server.console.audit.LateAnswer;
import org.pirveli.server.harness.DemoOffice;

/** An auditor looks at how a case came to stand as it stands. */
@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AuditorsJourneyTest {

    @ParameterizedTest
    @CsvSource({"ka, შენიშვნა, პირველადი პასუხი გაიცა", "en, Note, First response given"})
    void an_auditor_slides_through_a_case_and_sees_it_as_it_was_and_as_it_was_known(
            String language, String note, String answered) {
        var caseId = LateAnswer.in(DemoOffice.shared());
        var history = "/console/cases/" + caseId + "/history";
        try (var reader = Reader.visitor(DemoOffice.shared(), language, "light")) {
            var page = reader.page();
            reader.open("/login");
            reader.signIn("auditor", "demo");
            reader.open(history + "?version=1");
            page.fill("#purpose", "inspection 2026/14");
            page.click("main button[type=submit]");
            assertThat(page).hasURL(Pattern.compile("history\\?version=1$"));
            assertThat(page.locator(".purpose")).containsText("inspection 2026/14");

            page.focus("#step");
            page.keyboard().press("ArrowRight");
            assertThat(page).hasURL(Pattern.compile("history\\?version=2$"));
            assertThat(page.locator("#changes ins").first()).isVisible();
            var assigned = page.locator("#changes").innerText();
            page.keyboard().press("ArrowRight");
            assertThat(page).hasURL(Pattern.compile("history\\?version=3$"));
            assertThat(page.locator(".timeline .is-current")).containsText(note);
            assertThat(page.locator("#changes").innerText()).isNotEqualTo(assigned);
            assertThat(page.locator("#step")).isFocused();
            assertThat(reader.violations()).isEmpty();

            page.goBack();
            assertThat(page).hasURL(Pattern.compile("history\\?version=2$"));
            assertThat(page.locator("#step")).hasValue("2");
            assertThat(page.locator("#changes")).containsText("operator");

            page.click("#event-4");
            assertThat(page).hasURL(Pattern.compile("history\\?version=4$"));
            assertThat(page.locator("#step")).hasValue("4");

            var between = LateAnswer.between(DemoOffice.shared());
            reader.open(history + "?asOf=" + between);
            assertThat(page.locator(".timeline .is-unseen")).hasCount(4);
            page.click(".views a >> nth=2");
            assertThat(page).hasURL(Pattern.compile("asWas="));
            assertThat(page.locator("#past")).containsText(answered);
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.askedOfOthers()).isEmpty();
        }
    }
}
