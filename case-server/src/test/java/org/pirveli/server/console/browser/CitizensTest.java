package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;

@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CitizensTest {

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void a_citizen_applies_and_follows_the_case(String language) {
        try (var citizen = Reader.visitor(DemoOffice.shared(), language, "light")) {
            citizen.open("/");
            citizen.page().click("a[href='/apply']");
            on(citizen);
            on(citizen);
            assertThat(citizen.page().locator("[role=alert]")).isFocused();
            assertThat(Inspection.of(citizen)).isEmpty();
            citizen.page().check("input[value=COMPLAINT]");
            on(citizen);
            citizen.page().fill("#subject", "The registry does not answer");
            on(citizen);
            on(citizen);
            citizen.page().fill("#name", "Nino Example");
            on(citizen);
            citizen.page().fill("#phone", "five");
            on(citizen);
            assertThat(citizen.page().locator("#phone-fault")).isVisible();
            citizen.page().fill("#phone", "+995 555 00 11 22");
            on(citizen);
            assertThat(Inspection.of(citizen)).isEmpty();
            citizen.page().click("a[href='/apply/person?then=check']");
            citizen.page().fill("#name", "Nino Other");
            on(citizen);
            assertThat(citizen.page().locator("dl")).containsText("Nino Other");
            on(citizen);
            assertThat(citizen.page()).hasURL(Pattern.compile("/apply/done$"));
            assertThat(Inspection.of(citizen)).isEmpty();
            var number = citizen.page().locator("#case-number").innerText();
            var code = citizen.page().locator("#follow-up-code").innerText();

            citizen.open("/follow");
            citizen.page().fill("#caseNumber", number);
            citizen.page().fill("#followUpCode", "AAAAA AAAAA");
            on(citizen);
            assertThat(citizen.page().locator("[role=alert]")).isFocused();
            citizen.page().fill("#followUpCode", code.toLowerCase(Locale.ROOT));
            on(citizen);
            assertThat(citizen.page()).hasURL(Pattern.compile("/follow/case$"));
            assertThat(citizen.page().locator("h1")).hasText(number);
            assertThat(citizen.page().locator("[aria-current=step]")).isVisible();
            // of the form that was refused
            citizen.complaints();
            assertThat(Inspection.of(citizen)).isEmpty();
        }
    }

    private static void on(Reader citizen) {
        citizen.page().click("main form button[type=submit]");
    }
}
