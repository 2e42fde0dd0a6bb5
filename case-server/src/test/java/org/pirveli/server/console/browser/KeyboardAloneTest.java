package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;

/** A hand on the keyboard, and none on a mouse. */
@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class KeyboardAloneTest {

    private static final int STEPS_AT_MOST = 60;

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void signing_in_reading_a_case_and_signing_out_need_no_mouse(String language) {
        try (var reader = Reader.visitor(DemoOffice.shared(), language, "light")) {
            var page = reader.page();
            reader.open("/console/queue");
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type("supervisor");
            page.keyboard().press("Tab");
            page.keyboard().type("demo");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/console/queue"));

            page.keyboard().press("Tab");
            assertThat(page.locator(".skip-link")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#main")).isFocused();

            reach(page, "main table a");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/console/cases/"));

            reach(page, ".who button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/login"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/console/queue"})
    void the_focus_is_always_seen_and_never_caught(String path) {
        try (var reader = Reader.as("supervisor", "en")) {
            reader.open(path);
            var unseen = new ArrayList<String>();
            var page = reader.page();
            page.evaluate("document.activeElement.blur()");
            for (int step = 0; step < STEPS_AT_MOST; step++) {
                page.keyboard().press("Tab");
                if (Boolean.TRUE.equals(
                        page.evaluate("document.activeElement === document.body"))) {
                    break;
                }
                unseen.addAll(unseen(page));
            }
            assertThat(unseen).isEmpty();
        }
    }

    private static void reach(Page page, String selector) {
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    page.evaluate(
                            "selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by the keyboard");
    }

    /** A focus shows by an outline, a shadow or a border. */
    @SuppressWarnings("unchecked")
    private static List<String> unseen(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        () => {
                          const one = document.activeElement;
                          const look = getComputedStyle(one);
                          const box = one.getBoundingClientRect();
                          const shown = box.width > 0 && box.height > 0 &&
                              (look.outlineStyle !== 'none' || look.boxShadow !== 'none');
                          return shown ? [] : [one.outerHTML.slice(0, 160)];
                        }
                        """);
    }
}
