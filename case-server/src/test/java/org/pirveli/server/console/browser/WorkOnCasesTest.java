package org.pirveli.server.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;

@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WorkOnCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void two_operators_collide_and_what_the_second_wrote_survives(String language) {
        var path = "/console/cases/" + registered("Two desks, " + language);
        try (var slow = Reader.as("operator", language);
                var quick = Reader.as("operator2", language)) {
            slow.open(path + "/do/add-note");
            slow.page().fill("#field-text", "The applicant called twice");
            assertThat(slow.page().locator(".draft-state")).not().isEmpty();
            quick.open(path + "/do/classify-case");
            quick.page().selectOption("#field-topic", "HEALTH");
            quick.page().click("main form button.btn-primary");
            assertThat(quick.page()).hasURL(Pattern.compile(path + "$"));
            slow.page().click("main form button.btn-primary");
            assertThat(slow.page().locator("[role=alert]")).isFocused();
            assertThat(slow.page().locator("main")).containsText("operator2");
            assertThat(slow.page().locator("main")).containsText("The applicant called twice");
            slow.complaints();
            assertThat(Inspection.of(slow)).isEmpty();
            slow.page().click("main a.btn-primary");
            assertThat(slow.page().locator("#field-text")).hasValue("The applicant called twice");
            slow.page().click("main form button.btn-primary");
            assertThat(slow.page().locator(".note")).containsText("The applicant called twice");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void a_case_is_taken_and_answered_from_a_template_by_keys(String language) {
        var path = "/console/cases/" + registered("By keys, " + language);
        try (var operator = Reader.as("operator", language)) {
            operator.open(path);
            operator.page().keyboard().press("a");
            assertThat(operator.page().locator("[data-notice]")).isVisible();
            operator.page().keyboard().press("e");
            assertThat(operator.page()).hasURL(Pattern.compile("/answer$"));
            operator.page().check("input[name=template][value=accepted]");
            assertThat(operator.page().locator(".preview")).hasCount(3);
            // nobody types as soon as a part has come, before anything listens to it
            operator.page()
                    .waitForFunction(
                            "document.querySelector('.answer-fields')['htmx-internal-data']"
                                    + "?.listenerInfos?.length > 0");
            operator.page().fill("[name='value.next_update_date']", "2030-01-15");
            assertThat(operator.page().locator("[data-goes-out]")).containsText("2030");
            operator.page().click("button[name=way][value=send]");
            assertThat(operator.page()).hasURL(Pattern.compile(path + "$"));
            assertThat(operator.page().locator(".reply")).containsText("2030");
            assertThat(operator.complaints()).isEmpty();
        }
    }

    @Test
    void keys_count_by_position_help_and_can_be_switched_off() {
        try (var operator = Reader.as("operator")) {
            operator.open("/console/queue");
            operator.page().keyboard().press("Slash");
            assertThat(operator.page().locator("#search")).isFocused();
            operator.page().keyboard().press("Slash");
            assertThat(operator.page().locator("#search")).hasValue("/");
            operator.page().locator("main").focus();
            operator.page().keyboard().press("Shift+Slash");
            assertThat(operator.page().locator("#keys-help")).isVisible();
            assertThat(operator.violations()).isEmpty();
            operator.page().keyboard().press("Escape");
            operator.open("/console/account");
            operator.page().click("main button[name=on]");
            operator.page().locator("main").focus();
            operator.page().keyboard().press("Shift+Slash");
            assertThat(operator.page().locator("#keys-help")).isHidden();
        }
    }

    @Test
    void a_document_goes_up_and_can_be_fetched() {
        var path = "/console/cases/" + registered("With a letter");
        try (var operator = Reader.as("operator", "en")) {
            operator.open(path);
            operator.page()
                    .setInputFiles(
                            "#upload",
                            new FilePayload(
                                    "letter.txt",
                                    "text/plain",
                                    "Dear office".getBytes(StandardCharsets.UTF_8)));
            var link = operator.find(AriaRole.LINK, "letter.txt");
            assertThat(link).isVisible();
            var fetched = operator.page().waitForDownload(link::click);
            assertThat(fetched.suggestedFilename()).isEqualTo("letter.txt");
        }
    }

    private static String registered(String subject) {
        return DemoOffice.shared()
                .sends(
                        "operator",
                        "/api/v1/cases",
                        """
                        {"kind": "COMPLAINT", "channel": "EMAIL", "subject": "%s",
                         "applicant": {"name": "N", "email": "n@example.org"}}
                        """
                                .formatted(subject))
                .at("/caseId")
                .asString();
    }
}
