package org.pirveli.server.console.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the page that a reader has before them: for axe, in the other light, in a
 * narrow window, for whoever jumps to its content, in what the browser complains about. Journeys
 * call it for pages that are only reached by doing something.
 */
final class Inspection {

    /** A window of 1280 pixels, enlarged four times. */
    private static final int NARROW = 320;

    private Inspection() {}

    /** Everything that is wrong, each in a line; empty if nothing is. Leaves the page as it was. */
    static List<String> of(Reader reader) {
        var page = reader.page();
        var wrong = outline(reader);
        wrong.addAll(reader.violations());
        var theme = page.evaluate("document.documentElement.dataset.bsTheme");
        var other = "dark".equals(theme) ? "light" : "dark";
        page.evaluate("theme => { document.documentElement.dataset.bsTheme = theme }", other);
        Axe.badContrasts(page).forEach(each -> wrong.add(other + ": " + each));
        page.evaluate("theme => { document.documentElement.dataset.bsTheme = theme }", theme);
        return wrong;
    }

    /** What is seen without axe. */
    static List<String> outline(Reader reader) {
        var page = reader.page();
        var wrong = new ArrayList<String>();
        check(wrong, page.getAttribute("html", "lang") != null, "does not say its language");
        check(wrong, page.locator("h1").count() == 1, "has not one heading of the first level");
        check(wrong, page.title().length() > 3, "has no title");
        check(
                wrong,
                page.locator("a.skip-link[href='#main']").count() == 1
                        && page.locator("main#main").count() == 1,
                "cannot be skipped to its content");
        var window = page.viewportSize();
        page.setViewportSize(NARROW, 700);
        wrong.addAll(tooWide(page));
        page.setViewportSize(window.width, window.height);
        wrong.addAll(reader.complaints());
        wrong.addAll(reader.askedOfOthers());
        return wrong;
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
