package org.pirveli.server.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.server.console.browser.ConsolePages.Kind;
import org.pirveli.server.console.browser.ConsolePages.Look;
import org.pirveli.server.harness.DemoOffice;

/** What holds of every page, whoever looks at it and in whichever language and light. */
@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EveryPageTest {

    private static final long LIGHT_ENOUGH = 300 * 1024;

    /** A window of 1280 pixels, enlarged four times. */
    private static final int NARROW = 320;

    private static final Map<String, Reader> READERS = new HashMap<>();

    private static DemoOffice office;

    @BeforeAll
    static void open() {
        office = DemoOffice.shared();
    }

    @AfterAll
    static void close() {
        READERS.values().forEach(Reader::close);
        READERS.clear();
    }

    static Stream<Look> looks() {
        return ConsolePages.looks();
    }

    @Test
    void every_page_has_a_row_and_every_row_a_page() {
        assertThat(ConsolePages.answered(office))
                .as("rows are written in ConsolePages")
                .containsExactlyInAnyOrderElementsOf(ConsolePages.written());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_is_whole_accessible_light_and_ours_alone(Look look) {
        var reader =
                READERS.computeIfAbsent(
                        look.user(),
                        user -> {
                            var visitor = Reader.visitor();
                            return user.equals(ConsolePages.VISITOR)
                                    ? visitor
                                    : visitor.signedInAs(user);
                        });
        var path = Examples.filled(office, look.user(), look.row().address());
        var wrong = new ArrayList<String>();
        for (var language : List.of("ka", "en")) {
            wrong.addAll(wrong(reader, look, path, language));
        }
        assertThat(wrong).as("%s", path).isEmpty();
    }

    private static List<String> wrong(Reader reader, Look look, String path, String language) {
        var wrong = new ArrayList<String>();
        var page = reader.page();
        reader.complaints();
        reader.keep("lang", language);
        reader.keep("theme", "light");
        page.setViewportSize(1440, 900);
        try (var weighed = Weight.of(reader)) {
            var answer = reader.open(path);
            check(wrong, answer.status() == 200, "is answered with " + answer.status());
            if (look.row().kind() == Kind.PAGE) {
                var bytes = weighed.bytes();
                check(wrong, bytes < LIGHT_ENOUGH, "weighs " + bytes + " bytes");
            }
        }
        check(
                wrong,
                language.equals(page.getAttribute("html", "lang")),
                "does not say its language");
        check(wrong, page.locator("h1").count() == 1, "has not one heading of the first level");
        check(wrong, page.title().length() > 3, "has no title");
        check(
                wrong,
                page.locator("a.skip-link[href='#main']").count() == 1
                        && page.locator("main#main").count() == 1,
                "cannot be skipped to its content");
        wrong.addAll(reader.violations());
        page.evaluate("document.documentElement.dataset.bsTheme = 'dark'");
        Axe.badContrasts(page).forEach(each -> wrong.add("dark: " + each));
        page.setViewportSize(NARROW, 700);
        wrong.addAll(tooWide(page));
        wrong.addAll(reader.complaints());
        wrong.addAll(reader.askedOfOthers());
        return wrong.stream().map(each -> language + ": " + each).toList();
    }

    private static void check(List<String> wrong, boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    /** What makes a narrow page scroll sideways; what scrolls in a frame of its own does not. */
    @SuppressWarnings("unchecked")
    private static List<String> tooWide(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        () => document.documentElement.scrollWidth <= innerWidth ? [] :
                            ['is ' + document.documentElement.scrollWidth + ' wide at ' + innerWidth
                                + ': ' + [...document.querySelectorAll('main *, header *')]
                                .filter(each => each.getBoundingClientRect().right > innerWidth)
                                .filter(each => !each.closest('.table-wrap'))
                                .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' | ')]
                        """);
    }
}
