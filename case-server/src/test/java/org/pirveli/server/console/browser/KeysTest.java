package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;

/** Single keys, by where they lie: here on a layout whose letters are Georgian. */
@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class KeysTest {

    private static final String OPERATOR = "operator";

    /** Strikes a key; tells whether the page took it. */
    private static final String STRIKE =
            """
            ([code, shift]) => {
              const struck = new KeyboardEvent("keydown",
                  {code, key: "ა", shiftKey: shift, bubbles: true, cancelable: true});
              document.activeElement.dispatchEvent(struck);
              return struck.defaultPrevented;
            }\
            """;

    /** Whether a key does something, on the page itself or in any row; nothing really happens. */
    private static final String WORKS =
            """
            code => {
              const strike = () => {
                const struck = new KeyboardEvent("keydown",
                    {code, key: "ა", bubbles: true, cancelable: true});
                document.activeElement.dispatchEvent(struck);
                const off = document.activeElement.getAttribute("aria-disabled") === "true";
                return struck.defaultPrevented && !off;
              };
              const still = event => { event.preventDefault(); event.stopImmediatePropagation(); };
              addEventListener("click", still, true);
              document.activeElement.blur();
              const works = strike() || [...document.querySelectorAll("[data-key-row]")].some(row => {
                row.querySelector("a[href], button")?.focus();
                return strike();
              });
              removeEventListener("click", still, true);
              document.activeElement.blur();
              return works;
            }\
            """;

    private final DemoOffice office = DemoOffice.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/console/queue", "/console/desk", "a case"})
    void the_help_lists_the_keys_that_work_and_no_others(String place) {
        try (var reader = Reader.as(OPERATOR, "ka")) {
            reader.open(place.startsWith("/") ? place : "/console/cases/" + own());
            var page = reader.page();
            var help = page.locator("#keys-help");
            assertThat(strikes(page, "Slash", true)).isTrue();
            assertThat(help).isVisible();
            var listed = page.locator("#keys-help dl > div:not([hidden]) kbd").allTextContents();
            page.keyboard().press("Escape");
            assertThat(help).isHidden();
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                assertThat(works(page, "Key" + letter))
                        .as("%s on %s", letter, place)
                        .isEqualTo(listed.contains(String.valueOf(letter)));
            }
            assertThat(works(page, "Slash")).isEqualTo(listed.contains("/")).isTrue();
        }
    }

    @Test
    void rows_are_walked_and_the_case_of_the_marked_one_is_answered() {
        try (var reader = Reader.as(OPERATOR, "ka")) {
            own();
            reader.open("/console/queue?assignee=" + OPERATOR);
            var page = reader.page();
            var rows = page.locator("[data-key-row]");
            strikes(page, "KeyJ", false);
            assertThat(rows.first().locator("a").first()).isFocused();
            strikes(page, "KeyJ", false);
            strikes(page, "KeyK", false);
            assertThat(rows.first().locator("a").first()).isFocused();
            strikes(page, "KeyE", false);
            assertThat(page).hasURL(Pattern.compile("/console/cases/[^/]+/answer"));
        }
    }

    @Test
    void they_can_be_switched_off() {
        try (var reader = Reader.as(OPERATOR, "en")) {
            reader.open("/console/account");
            var page = reader.page();
            page.click("form[action$='/account/keys'] button");
            reader.open("/console/queue");
            for (var code : List.of("Slash", "KeyJ", "KeyK", "KeyA", "KeyE")) {
                assertThat(strikes(page, code, false)).as(code).isFalse();
            }
            assertThat(strikes(page, "Slash", true)).isFalse();
        }
    }

    private static boolean strikes(Page page, String code, boolean shift) {
        return Boolean.TRUE.equals(page.evaluate(STRIKE, List.of(code, shift)));
    }

    private static boolean works(Page page, String code) {
        return Boolean.TRUE.equals(page.evaluate(WORKS, code));
    }

    /** A case in the operator's hands that awaits its answer. */
    private String own() {
        var caseId =
                office.sends(
                                OPERATOR,
                                "/api/v1/cases",
                                "{\"kind\":\"COMPLAINT\",\"channel\":\"EMAIL\",\"subject\":\"Keys\"}")
                        .get("caseId")
                        .asString();
        office.sends(
                OPERATOR,
                "/api/v1/cases/" + caseId + "/commands/assign-case",
                "{\"operatorId\":\"" + OPERATOR + "\"}");
        return caseId;
    }
}
