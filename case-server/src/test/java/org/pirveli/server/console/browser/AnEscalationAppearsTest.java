package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;

/** Supervision as it happens: nothing is reloaded. */
@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AnEscalationAppearsTest {

    private static final double SOON = 20_000;

    private final DemoOffice office = DemoOffice.shared();

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void a_supervisor_sees_a_missed_promise_appear_and_takes_note_of_it(String language) {
        try (var reader = Reader.as("supervisor", language)) {
            // what is longest overdue comes first: invented cases are younger
            reader.open("/console/escalations?state=OPEN&sort=RAISED_ASC");
            assertThat(reader.page().locator("[data-live-sign=live]")).isVisible();
            var number = late("Nobody answered in time (" + language + ")");
            var row = reader.page().locator("#escalation-list tr", byText(number)).first();
            assertThat(row).isVisible(new IsVisibleOptions().setTimeout(SOON));
            // the three levels of a long missed promise rise one after the other
            assertThat(reader.page().locator("#escalation-list tr", byText(number))).hasCount(3);
            assertThat(reader.page().locator("[data-badge]")).isVisible();

            row.locator("a").click();
            assertThat(reader.page().locator("#panel .trace-days")).isVisible();
            reader.page().fill("#note", "Seen, and the operator was called");
            reader.page().click("button[name=acknowledge]");
            assertThat(reader.page().locator("[data-notice]")).isVisible();
            assertThat(reader.page().locator("#panel .ladder"))
                    .containsText("Seen, and the operator was called");
            org.assertj.core.api.Assertions.assertThat(reader.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void the_wall_changes_without_being_loaded_again(String language) {
        try (var reader = Reader.as("supervisor", language)) {
            reader.open("/console/wall");
            assertThat(reader.page().locator("[data-live-sign=live]")).isVisible();
            reader.page().evaluate("window.never = 'loaded again'");
            var escalated = reader.page().locator(".wall-figure").nth(3).locator(".note");
            var before = escalated.innerText();
            late("Nobody answered in time (wall, " + language + ")");
            assertThat(escalated)
                    .not()
                    .containsText(before, new ContainsTextOptions().setTimeout(SOON));
            org.assertj.core.api.Assertions.assertThat(reader.page().evaluate("window.never"))
                    .isEqualTo("loaded again");
        }
    }

    private static Page.LocatorOptions byText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Registers what was received long ago; its promise is missed as soon as it is there. */
    private String late(String subject) {
        var received = Instant.now().minus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return office.sends(
                        "operator",
                        "/api/v1/cases",
                        """
                        {"kind": "APPLICATION", "channel": "POST", "receivedAt": "%s",
                         "subject": "%s", "unit": "first-response"}
                        """
                                .formatted(received, subject))
                .get("caseNumber")
                .asString();
    }
}
