package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;

@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DeskTest {

    private static final String OPERATOR = "operator2";
    private static final Pattern CALL = Pattern.compile("/console/desk/calls/[0-9a-f-]+$");

    private final DemoOffice office = DemoOffice.shared();

    @BeforeEach
    @AfterEach
    void nothing_is_in_hand() {
        office.asks(OPERATOR, "/api/v1/consultations/board")
                .get("operators")
                .valueStream()
                .filter(desk -> desk.get("operatorId").asString().equals(OPERATOR))
                .forEach(desk -> {
                    abandon(desk.at("/active/consultationId").asString(""));
                    desk.get("held")
                            .forEach(held -> abandon(held.get("consultationId").asString()));
                });
    }

    private void abandon(String id) {
        if (!id.isEmpty()) {
            office.sends(OPERATOR, "/api/v1/consultations/" + id + "/commands/abandon", "{}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void three_calls_overlap_one_is_registered_and_answered_from_a_template(String language) {
        try (var operator = Reader.as(OPERATOR, language)) {
            var page = operator.page();
            for (int call = 1; call <= 3; call++) {
                takesACall(operator);
                assertThat(page.locator(".call-tab")).hasCount(call);
            }
            assertThat(page.locator(".call-tab.call-HELD")).hasCount(2);

            page.keyboard().press("Digit1");
            assertThat(page.locator("#call-head.call-HELD")).isVisible();
            page.keyboard().press("KeyH");
            assertThat(page.locator("#call-head.call-ACTIVE")).isVisible();
            assertThat(page.locator(".call-tab.call-HELD")).hasCount(2);

            registers(page);
            assertThat(Inspection.of(operator)).isEmpty();
            answers(page);
            elsewhereNothingIsBroken(operator);
            completes(page);
            assertThat(page.locator(".call-tab")).hasCount(2);
        }
    }

    private static void takesACall(Reader operator) {
        operator.open("/console/desk");
        operator.page().click("form[action$=demo-calls] button");
        operator.page().locator(".ring button").first().click();
        assertThat(operator.page()).hasURL(CALL);
    }

    private static void registers(Page page) {
        page.fill("#note", "No water for three days\nThe hostel in Gorgasali Street");
        assertThat(page.locator("[data-draft-state]")).not().isEmpty();
        page.click(".register > summary");
        assertThat(page.locator("#subject")).hasValue("No water for three days");
        page.click(".register-form button[type=submit]");
        assertThat(page.locator(".follow-code")).isVisible();
        assertThat(page.locator("#note")).hasValue(Pattern.compile("No water.*", Pattern.DOTALL));
    }

    private static void answers(Page page) {
        var script = page.locator(".script").first();
        script.locator("summary").click();
        var blanks = script.locator(".blank textarea");
        for (int blank = 0; blank < blanks.count(); blank++) {
            blanks.nth(blank).fill("The water company repairs the pipe today.");
        }
        var dates = script.locator(".blank input[type=date]");
        for (int date = 0; date < dates.count(); date++) {
            dates.nth(date).fill("2099-12-31");
        }
        script.locator("button").click();
        assertThat(page.locator(".joined .state-good")).isVisible();
    }

    /** The same operator in a second window, where a call comes in without anybody reloading. */
    private void elsewhereNothingIsBroken(Reader operator) {
        var other = operator.browser().newPage();
        other.navigate(operator.page().url());
        int before = other.locator(".ring").count();
        office.sends(OPERATOR, "/api/v1/consultations", "{\"channel\":\"HOTLINE\"}");
        assertThat(other.locator(".ring")).hasCount(before + 1);
        other.locator(".step-OPEN button").first().click();
        assertThat(other.locator(".step-DONE")).hasCount(1);
        assertThat(operator.page().locator(".step-DONE")).hasCount(1);
        other.close();
    }

    private static void completes(Page page) {
        for (int open = page.locator(".step-OPEN").count(); open > 0; open--) {
            page.locator(".step-OPEN button").first().click();
            assertThat(page.locator(".step-OPEN")).hasCount(open - 1);
        }
        var url = page.url();
        page.click("form[action$='/complete'] button");
        assertThat(page).not().hasURL(url);
    }
}
