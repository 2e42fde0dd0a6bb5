package org.pirveli.server.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.ServerLog;
import org.pirveli.server.harness.Visitor;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CalendarPagesTest {

    private static final String YEAR = "/console/calendars/georgia?year=2028";

    private static DemoOffice office;
    private static Visitor supervisor;
    private static Visitor auditor;
    private static Visitor operator;

    @BeforeAll
    static void open() {
        office = DemoOffice.shared();
        supervisor = Visitor.signedIn(office.address(), "supervisor");
        auditor = Visitor.signedIn(office.address(), "auditor");
        operator = Visitor.signedIn(office.address(), "operator");
    }

    @Test
    void a_year_names_its_holidays_in_the_language_of_the_reader() {
        assertThat(supervisor.get(YEAR).body()).contains("Great Friday", "January", "</html>");
        assertThat(supervisor.get(YEAR, "Accept-Language", "ka").body())
                .contains("დიდი პარასკევი", "იანვარი", "</html>");
    }

    @Test
    void the_years_begin_on_the_calendar_of_the_office() {
        var answer = supervisor.get("/console/calendars");
        assertThat(Visitor.path(answer)).isEqualTo("/console/calendars/georgia");
    }

    @Test
    void a_day_can_be_declared_by_supervisors_alone() {
        var day = "/console/calendars/georgia?day=2028-03-15";
        assertThat(supervisor.get(day).body()).contains("name=\"decree\"");
        assertThat(operator.get(day).body()).doesNotContain("name=\"decree\"").contains("</html>");
        assertThat(auditor.get(day).body()).doesNotContain("name=\"decree\"").contains("</html>");
        var tried = operator.send("/console/calendars/georgia/changes", off("2028-03-15", "x"));
        assertThat(version())
                .isEqualTo(
                        office.asks("operator", "/api/v1/calendars/georgia").at("/latest").asInt());
        assertThat(tried.body()).doesNotContain("/changes/");
    }

    @Test
    void a_file_is_handed_on_and_nothing_is_shown_after_it(@TempDir Path directory)
            throws IOException {
        var log = directory.resolve("server.log");
        try (var _ = ServerLog.into(log)) {
            assertThat(supervisor.get("/console/calendars/georgia/ics").body())
                    .startsWith("BEGIN:VCALENDAR")
                    .endsWith("END:VCALENDAR\r\n");
            // on the same connection, so that the first is over
            supervisor.get(YEAR);
        }
        assertThat(Files.readString(log)).doesNotContain("Unexpected");
    }

    @Test
    void a_preview_writes_nothing() {
        var before = version();
        var preview =
                supervisor.send(
                        "/console/calendars/georgia/preview", off("2028-03-15", "Decree 1"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Decree 1", "class=\"confirm", "</html>");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void a_form_that_is_refused_shows_itself_again_with_everything_in_it() {
        var refused = supervisor.send("/console/calendars/georgia/preview", off("2028-03-15", ""));
        assertThat(refused.body()).contains("role=\"alert\"", "value=\"A day of the test\"");
    }

    @Test
    void a_declared_day_is_shown_in_the_year_and_in_the_history_until_it_is_revoked() {
        var declared =
                supervisor.send(
                        "/console/calendars/georgia/changes", off("2028-03-16", "Decree 2"));
        assertThat(Visitor.path(declared)).startsWith("/console/calendars/georgia/changes/");
        assertThat(supervisor.get(Visitor.path(declared)).body()).contains("</html>");
        var day = "/console/calendars/georgia?day=2028-03-16";
        assertThat(supervisor.get(day).body()).contains("Decree 2", "A day of the test");
        assertThat(supervisor.get("/console/calendars/georgia/history").body())
                .contains("Decree 2", "</html>");
        var revoked =
                supervisor.send(
                        "/console/calendars/georgia/changes",
                        Map.of(
                                "action", "REVOKE",
                                "from", "2028-03-16",
                                "decree", "Decree 3",
                                "reason", "Declared in error"));
        assertThat(Visitor.path(revoked)).startsWith("/console/calendars/georgia/changes/");
        assertThat(supervisor.get(day).body()).doesNotContain("Decree 2");
    }

    @Test
    void a_page_that_is_out_of_date_changes_nothing() {
        var late = new HashMap<>(off("2028-03-17", "Decree 4"));
        late.put("version", "999");
        var before = version();
        assertThat(supervisor.send("/console/calendars/georgia/changes", late).body())
                .contains("role=\"alert\"");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void a_due_date_is_counted_day_by_day() {
        var page =
                supervisor.get("/console/calendars/georgia/due-date?receivedAt=2024-05-02T10:00");
        assertThat(page.body()).contains("14 May 2024, 18:00", "Great Friday", "Easter bridge");
        assertThat(supervisor.get("/console/calendars/georgia/due-date?receivedAt=never").body())
                .contains("role=\"alert\"", "value=\"never\"");
    }

    private static int version() {
        return office.asks("supervisor", "/api/v1/calendars/georgia").at("/latest").asInt();
    }

    private static Map<String, String> off(String date, String decree) {
        return Map.of(
                "action", "OFF",
                "from", date,
                "decree", decree,
                "reason", "A day of the test",
                "reasonKa", "ტესტის დღე");
    }
}
