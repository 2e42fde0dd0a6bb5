package org.pirveli.server.console.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe what a page keeps from whom. */
final class Axe {

    /** Levels A and AA of WCAG 2.2, and what axe knows as good practice. */
    private static final String ALL = "{resultTypes: ['violations']}";

    private static final String CONTRAST =
            "{resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']}";

    private Axe() {}

    static List<String> violations(Page page) {
        return run(page, ALL);
    }

    /** Only what the other theme can change. */
    static List<String> badContrasts(Page page) {
        return run(page, CONTRAST);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String options) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript() + ";0");
        }
        return (List<String>)
                page.evaluate(
                        """
                        async () => (await axe.run(document, %s)).violations.map(violation =>
                            violation.id + ': ' + violation.nodes.slice(0, 4).map(node =>
                                node.html.slice(0, 160) + ' ' +
                                (node.any[0]?.message ?? node.failureSummary)).join(' | '))
                        """
                                .formatted(options));
    }
}
