package org.pirveli.server.console.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;
import org.pirveli.server.office.OfficeSettings;

/** The case page and everything done on it, as forms are sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CasePagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static final Map<String, String> ACCEPTED =
            Map.of(
                    "template", "accepted",
                    "channel", "EMAIL",
                    "language", "en",
                    "value.next_update_date", "2030-01-15");

    private static DemoOffice office;

    @BeforeAll
    static void open() {
        office = DemoOffice.shared();
    }

    @Test
    void a_case_is_shown_whole_and_taken_by_a_click() {
        var operator = Visitor.signedIn(office.address(), "operator");
        var caseId = registered("Lost passport");
        var page = operator.get(page(caseId)).body();
        assertThat(page)
                .contains("Lost passport", "Received", "First response", "Take the case")
                .contains("data-countdown=\"", "data-key=\"KeyA\"", "Level 1: Supervisor")
                .contains("Not possible now");
        var done =
                operator.send(
                        page(caseId) + "/do/take", Map.of("version", version(page), "key", key()));
        assertThat(Visitor.path(done)).isEqualTo(page(caseId));
        assertThat(operator.get(page(caseId)).body()).contains("The case is yours now.");
        assertThat(operator.get(page(caseId)).body()).contains("The case is yours already.");
    }

    @Test
    void a_form_that_is_wrong_comes_back_with_what_was_typed_and_what_is_wrong() {
        var operator = Visitor.signedIn(office.address(), "operator");
        var caseId = registered("Lost letter");
        var again =
                operator.send(
                        page(caseId) + "/do/classify-case",
                        Map.of("urgency", "LIFE_OR_HEALTH", "key", key()));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("href=\"#field-topic\"", "aria-invalid=\"true\"")
                .containsPattern("value=\"LIFE_OR_HEALTH\"[^>]*selected");
    }

    @Test
    void whoever_comes_second_overwrites_nothing_and_keeps_what_was_written() {
        var operator = Visitor.signedIn(office.address(), "operator");
        var supervisor = Visitor.signedIn(office.address(), "supervisor");
        var caseId = registered("Two at once");
        var form = operator.get(page(caseId) + "/do/add-note").body();
        supervisor.send(
                page(caseId) + "/do/classify-case", Map.of("topic", "HEALTH", "key", key()));
        var collided =
                operator.send(
                        page(caseId) + "/do/add-note",
                        Map.of("version", version(form), "key", key(), "text", "Called twice"));
        assertThat(collided.body())
                .contains("The case has changed meanwhile", "Classified", "supervisor")
                .contains("Right to health", "Called twice", "Try again");
        var again = operator.get(page(caseId) + "/do/add-note").body();
        assertThat(again).contains("Called twice", "This is your draft");
        operator.send(
                page(caseId) + "/do/add-note",
                Map.of("version", version(again), "key", key(), "text", "Called twice"));
        assertThat(operator.get(page(caseId)).body()).contains("Called twice");
        assertThat(operator.get(page(caseId) + "/do/add-note").body())
                .doesNotContain("This is your draft");
    }

    @Test
    void an_answer_is_seen_before_it_goes_and_goes_as_published() {
        var operator = Visitor.signedIn(office.address(), "operator");
        var caseId = registered("Pension");
        operator.send(page(caseId) + "/do/take", Map.of("key", key()));
        var preview = operator.send(page(caseId) + "/answer/preview", ACCEPTED).body();
        assertThat(preview)
                .contains("Letter", "SMS", "Phone script", "goes out", "As published")
                .contains("15 January 2030")
                .containsPattern("SMS parts: \\d");
        var sent = operator.send(page(caseId) + "/answer", ACCEPTED);
        assertThat(Visitor.path(sent)).isEqualTo(page(caseId));
        assertThat(operator.get(page(caseId)).body())
                .contains("The answer is recorded.", "Template accepted, version 1");
    }

    @Test
    void an_answer_given_a_moment_ago_counts_from_then_by_the_offices_time() {
        var operator = Visitor.signedIn(office.address(), "operator");
        var now = office.bean(OfficeClock.class).instant();
        var zone = office.bean(OfficeSettings.class).zone();
        var given = now.minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MINUTES);
        var caseId = registered("Said on the stairs", now.minus(Duration.ofMinutes(14)));
        operator.send(page(caseId) + "/do/take", Map.of("key", key()));
        var form = new HashMap<>(ACCEPTED);
        form.put("occurredAt", "some time ago");
        var refused = operator.send(page(caseId) + "/answer", form).body();
        assertThat(refused).contains("href=\"#field-occurredAt\"", "value=\"some time ago\"");
        form.put("occurredAt", LocalDateTime.ofInstant(given, zone).toString());
        var sent = operator.send(page(caseId) + "/answer", form);
        assertThat(Visitor.path(sent)).isEqualTo(page(caseId));
        assertThat(
                        Instant.parse(
                                office.asks("operator", "/api/v1/cases/" + caseId)
                                        .at("/firstResponse/occurredAt")
                                        .asString()))
                .isEqualTo(given);
    }

    @Test
    void a_missing_value_is_told_before_anything_is_sent() {
        var operator = Visitor.signedIn(office.address(), "operator");
        var caseId = registered("Pension again");
        operator.send(page(caseId) + "/do/take", Map.of("key", key()));
        var preview =
                operator.send(
                                page(caseId) + "/answer/preview",
                                Map.of(
                                        "template",
                                        "accepted",
                                        "channel",
                                        "EMAIL",
                                        "language",
                                        "en"))
                        .body();
        assertThat(preview).contains("Value missing", "Next news by", "[next_update_date]");
    }

    @Test
    void what_is_typed_is_kept_while_it_is_typed() {
        var operator = Visitor.signedIn(office.address(), "operator");
        var caseId = registered("Draft");
        var saved =
                operator.send(
                        page(caseId) + "/drafts/answer",
                        Map.of("channel", "EMAIL", "text", "Dear", "version", "1"));
        assertThat(saved.body()).contains("Draft saved at");
        assertThat(operator.get(page(caseId) + "/answer").body())
                .contains(">Dear</textarea>", "This is your draft");
        operator.send(page(caseId) + "/drafts/answer/discard", Map.of());
        assertThat(operator.get(page(caseId) + "/answer").body())
                .doesNotContain(">Dear</textarea>");
    }

    private static String registered(String subject) {
        return registered(subject, office.bean(OfficeClock.class).instant());
    }

    private static String registered(String subject, Instant receivedAt) {
        return office.sends(
                        "operator",
                        "/api/v1/cases",
                        """
                        {"kind": "COMPLAINT", "channel": "EMAIL", "subject": "%s",
                         "receivedAt": "%s",
                         "applicant": {"name": "N", "email": "n@example.org"}}
                        """
                                .formatted(subject, receivedAt.truncatedTo(ChronoUnit.MILLIS)))
                .at("/caseId")
                .asString();
    }

    private static String page(String caseId) {
        return "/console/cases/" + caseId;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
