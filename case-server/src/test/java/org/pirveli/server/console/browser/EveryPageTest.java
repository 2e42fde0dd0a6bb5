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
        for (var language : look.languages()) {
            wrong.addAll(wrong(reader, look, path, language));
        }
        assertThat(wrong).as("%s", path).isEmpty();
    }

    private static List<String> wrong(Reader reader, Look look, String path, String language) {
        var wrong = new ArrayList<String>();
        reader.complaints();
        reader.keep("lang", language);
        try (var weighed = Weight.of(reader)) {
            int status = reader.open(path).status();
            if (status != 200) {
                wrong.add("is answered with " + status);
            }
            var bytes = weighed.bytes();
            if (look.row().kind() == Kind.PAGE && bytes > LIGHT_ENOUGH) {
                wrong.add("weighs " + bytes + " bytes");
            }
        }
        if (!language.equals(reader.page().getAttribute("html", "lang"))) {
            wrong.add("is in another language");
        }
        if (look.languages().size() > 1) {
            if (!language.equals("ka")) {
                thinOut(reader.page());
            }
            wrong.addAll(Inspection.of(reader));
        }
        return wrong.stream().map(each -> language + ": " + each).toList();
    }

    /** Rows that are like those above them are looked at once, in one language. */
    private static void thinOut(Page page) {
        page.evaluate(
                "document.querySelectorAll('tbody tr:nth-child(n+12)').forEach(row =>"
                        + " row.remove())");
    }
}
