package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LookingAtReportsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-response?groupBy=CHANNEL,KIND&period=MONTH",
                "policy-comparison?period=MONTH",
                "due-per-day",
                "topics",
                "load",
                "consultations?groupBy=OPERATOR",
                "hotline-calls",
                "sms?period=YEAR",
                "uniformity?groupBy=TEMPLATE"
            })
    void a_report_draws_itself_without_a_complaint_in_both_lights(String report) {
        try (var reader = Reader.as("supervisor")) {
            var page = reader.page();
            reader.open("/console/reports/" + report);
            assertThat(page.locator(".report-chart svg path").first()).isAttached();
            assertThat(reader.violations()).isEmpty();
            page.click("[data-toggle-theme]");
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
            assertThat(Axe.badContrasts(page)).isEmpty();
            assertThat(reader.complaints()).isEmpty();
            assertThat(reader.askedOfOthers()).isEmpty();
        }
    }
}
