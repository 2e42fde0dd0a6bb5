package org.pirveli.server.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReportPagesTest {

    private static Visitor supervisor;
    private static Visitor operator;

    @BeforeAll
    static void open() {
        var office = DemoOffice.shared();
        supervisor = Visitor.signedIn(office.address(), "supervisor");
        operator = Visitor.signedIn(office.address(), "operator");
    }

    static Stream<String> words() {
        return Stream.of(Report.values()).map(Report::word);
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_report_has_a_chart_and_the_table_that_it_is_drawn_from(String word) {
        for (var reader : new Visitor[] {supervisor, operator}) {
            for (var language : new String[] {"ka", "en"}) {
                var page = reader.get("/console/reports/" + word, "Accept-Language", language);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .contains("data-chart=\"{", "<table", "</html>")
                        .doesNotContain("??", "role=\"alert\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_report_can_be_had_as_lines_for_a_spreadsheet(String word) {
        var file = supervisor.get("/console/reports/" + word + "/csv");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains(word + ".csv");
        assertThat(file.body().lines().findFirst().orElse("")).contains("asOf", ",");
    }

    @Test
    void what_is_asked_stays_in_the_form_and_in_the_file() {
        var page =
                supervisor
                        .get(
                                "/console/reports/first-response?from=2026-01-01&groupBy=CHANNEL"
                                        + "&groupBy=KIND&period=MONTH")
                        .body();
        assertThat(page)
                .contains("value=\"2026-01-01\"")
                .containsPattern("value=\"CHANNEL\"\\s+checked")
                .containsPattern("value=\"KIND\"\\s+checked")
                .containsPattern("value=\"MONTH\"\\s+selected")
                .containsPattern("/csv\\?[^\"]*groupBy=CHANNEL(%2C|,)KIND");
    }

    @Test
    void what_cannot_be_asked_is_told_and_the_form_keeps_it() {
        var page = supervisor.get("/console/reports/first-response?from=2026-03-01&to=2026-02-01");
        assertThat(page.body()).contains("role=\"alert\"", "value=\"2026-03-01\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-response?groupBy=CHANNEL",
                "uniformity?groupBy=OPERATOR",
                "consultations?groupBy=OPERATOR",
                "policy-comparison",
                "due-per-day",
                "load"
            })
    void a_figure_leads_to_what_is_behind_it(String report) {
        var page = supervisor.get("/console/reports/" + report).body();
        var link =
                Pattern.compile(
                                "<td[^>]*>\\s*<a href=\"(/console/[^\"]*)\"|"
                                        + "<th scope=\"row\">\\s*<a href=\"(/console/[^\"]*)\"")
                        .matcher(page);
        assertThat(link.find()).isTrue();
        var address = link.group(1) == null ? link.group(2) : link.group(1);
        var behind = supervisor.get(address.replace("&amp;", "&"));
        assertThat(behind.statusCode()).isEqualTo(200);
        assertThat(behind.body()).contains("</html>");
    }

    @ParameterizedTest
    @EnumSource
    void a_report_that_knows_the_past_can_be_asked_for_it_and_says_so(Report report) {
        var path = "/console/reports/" + report.word();
        boolean knows = report.filters().contains("asOf");
        assertThat(supervisor.get(path).body().contains("name=\"asOf\"")).isEqualTo(knows);
        if (knows) {
            var page = supervisor.get(path + "?asOf=2025-01-31T12:30").body();
            assertThat(page)
                    .contains("value=\"2025-01-31T12:30\"", "2025-01-31T08:30:00Z", "is-past")
                    .containsPattern("/csv\\?[^\"]*asOf=2025-01-31T08(:|%3A)30(:|%3A)00Z")
                    .doesNotContain("role=\"alert\"");
            assertThat(supervisor.get(path + "?asOf=2025-01-31T08:30:00.000Z").body())
                    .contains("value=\"2025-01-31T12:30\"", "is-past");
            assertThat(supervisor.get(path).body()).doesNotContain("is-past");
        }
    }

    @Test
    void the_reform_can_be_looked_at_as_it_was_known() {
        assertThat(supervisor.get("/console/reform?asOf=2025-01-31T12:30").body())
                .contains("value=\"2025-01-31T12:30\"", "2025-01-31T08:30:00Z", "is-past")
                .contains("6,230");
        assertThat(supervisor.get("/console/reform?asOf=once").body())
                .contains("role=\"alert\"", "value=\"once\"")
                .doesNotContain("6,230");
    }

    @Test
    void there_is_no_report_of_another_name() {
        assertThat(supervisor.get("/console/reports/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void every_report_is_listed(Report report) {
        assertThat(supervisor.get("/console/reports").body())
                .contains("/console/reports/" + report.word());
    }

    @Test
    void the_reform_shows_what_was_published_as_such_beside_what_is_counted_here() {
        var page = supervisor.get("/console/reform").body();
        assertThat(page)
                .contains("6,230", "11,126", "8,746", "927", "45 min", "7 min", "2 working days")
                .contains("September 30, 2022")
                .contains("Published", "Counted here")
                .contains("</html>");
    }
}
