package org.pirveli.server.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
        assertThat(wrong(reader, look, path)).as("%s", path).isEmpty();
    }

    private static List<String> wrong(Reader reader, Look look, String path) {
        var wrong = new ArrayList<String>();
        var kind = look.row().kind();
        reader.complaints();
        reader.keep("lang", look.language());
        reader.keep("theme", look.theme());
        int status = look.closely() ? weighed(reader, kind, path, wrong) : opened(reader, path);
        if (status != (kind == Kind.TOO_OFTEN ? 429 : 200)) {
            wrong.add("is answered with " + status);
        }
        var page = reader.page();
        if (kind == Kind.TOO_OFTEN) {
            // the browser complains of the status itself
            reader.complaints();
        }
        if (kind == Kind.CHARTS && page.locator(".report-chart").count() > 0) {
            PlaywrightAssertions.assertThat(page.locator(".report-chart svg path").first())
                    .isAttached();
        }
        if (!look.language().equals(page.getAttribute("html", "lang"))) {
            wrong.add("is in another language");
        }
        if (!look.theme().equals(page.getAttribute("html", "data-bs-theme"))) {
            wrong.add("is in another light");
        }
        if (!look.language().equals("ka")) {
            thinOut(page);
        }
        wrong.addAll(look.closely() ? Inspection.of(reader) : Inspection.outline(reader));
        return wrong;
    }

    private static int opened(Reader reader, String path) {
        return reader.open(path).status();
    }

    private static int weighed(Reader reader, Kind kind, String path, List<String> wrong) {
        try (var weight = Weight.of(reader)) {
            int status = opened(reader, path);
            var bytes = weight.bytes();
            if (kind != Kind.CHARTS && bytes > LIGHT_ENOUGH) {
                wrong.add("weighs " + bytes + " bytes");
            }
            return status;
        }
    }

    /** Rows that are like those above them are looked at once, in one language. */
    private static void thinOut(Page page) {
        page.evaluate(
                "document.querySelectorAll('tbody tr:nth-child(n+12)').forEach(row =>"
                        + " row.remove())");
    }
}
