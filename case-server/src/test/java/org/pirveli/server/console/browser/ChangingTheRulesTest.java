package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.server.harness.DemoOffice;

/** In an office of its own, since what is changed moves the cases of everybody. */
@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ChangingTheRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");

    private static DemoOffice office;

    @BeforeAll
    static void open() {
        office = DemoOffice.start();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({"ka, უქმე დღე", "en, Day off"})
    void a_supervisor_declares_a_day_off_and_sees_the_due_dates_move(
            String language, String heading) {
        var day = dayOnWhichAnswersAreDue();
        try (var reader = Reader.visitor(office, language, "light").signedInAs("supervisor")) {
            var page = reader.page();
            reader.open("/console/calendars/georgia?day=" + day);
            page.fill("#off-decree", "Resolution 1, 27.11.2026");
            page.fill("#off-reason-ka", "გამოცხადებული დღე");
            page.fill("#off-reason", "A declared day");
            page.locator("details[open] button[type=submit]").first().click();

            assertThat(page.locator("h1")).containsText(heading);
            assertThat(reader.violations()).isEmpty();
            var moved = page.locator("tbody tr").first();
            var caseId =
                    moved.locator("a.case-number").getAttribute("href").replaceFirst(".*/", "");
            assertThat(dueOn(caseId)).isEqualTo(day);

            page.click("form.confirm button[type=submit]");
            assertThat(page).hasURL(Pattern.compile("/console/calendars/georgia/changes/\\d+$"));
            assertThat(page.locator(".run .state-good")).isVisible();
            assertThat(reader.violations()).isEmpty();
            assertThat(dueOn(caseId)).isAfter(day);
            page.reload();
            assertThat(page.locator(".moved a[href$='" + caseId + "']").first()).isVisible();

            reader.open("/console/calendars/georgia?day=" + day);
            assertThat(page.locator("[data-day='" + day + "']"))
                    .hasClass(Pattern.compile("is-DECLARED_OFF"));
        }
    }

    @Test
    void a_supervisor_promises_another_term_and_moves_open_cases_to_it() {
        try (var reader = Reader.visitor(office, "en", "light").signedInAs("supervisor")) {
            var page = reader.page();
            reader.open("/console/policies/standard");
            page.locator("summary").getByText("Make the next version").click();
            page.fill("#amount", "3");
            page.fill("#reason", "A trial");
            page.click("form[action$='/versions'] button[type=submit]");
            assertThat(page).hasURL(Pattern.compile("/console/policies/standard$"));

            page.locator("summary").getByText("Move open cases").click();
            page.fill("#rebase-reason", "For everybody");
            page.click("form[action$='/rebase/preview'] button[type=submit]");
            assertThat(page.locator("tbody tr").first()).isVisible();
            assertThat(Inspection.of(reader)).isEmpty();

            page.click("form.confirm button[type=submit]");
            assertThat(page).hasURL(Pattern.compile("/console/policies/standard/rebases/\\d+$"));
            assertThat(page.locator(".run .state-good")).isVisible();
            page.reload();
            assertThat(page.locator(".moved a.case-number").first()).isVisible();
            assertThat(Inspection.of(reader)).isEmpty();
        }
    }

    /** A date in the future on which an answer is owed. */
    private static LocalDate dayOnWhichAnswersAreDue() {
        var found = office.asks("supervisor", "/api/v1/sla?state=ON_TRACK,AT_RISK&limit=200");
        var today = LocalDate.now(ZONE);
        for (var clock : found.at("/items")) {
            var due = clock.at("/dueAt").asString("");
            if (!due.isEmpty() && date(due).isAfter(today)) {
                return date(due);
            }
        }
        throw new AssertionError("nothing falls due after today");
    }

    private static LocalDate dueOn(String caseId) {
        var clocks = office.asks("supervisor", "/api/v1/cases/" + caseId).at("/clocks");
        for (var clock : clocks) {
            if (clock.at("/state").asString().equals("RUNNING")) {
                return date(clock.at("/dueAt").asString());
            }
        }
        throw new AssertionError("no clock runs for " + caseId);
    }

    private static LocalDate date(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), ZONE);
    }
}
