package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RehearsingTest {

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void a_supervisor_plays_another_promise_through_and_sees_both(String language) {
        try (var reader = Reader.as("supervisor", language)) {
            var page = reader.page();
            reader.open("/console/rehearsals");
            page.fill("#amount", "1");
            page.click("main form button[type=submit]");
            assertThat(page.locator("#rehearsal-share-title")).isAttached();
            assertThat(page.locator("svg.chart").first()).isVisible();
            assertThat(Inspection.of(reader)).isEmpty();
        }
    }
}
