package org.pirveli.server.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

/** What a page says of the deed that led to it, whichever page it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NoticesTest {

    private final DemoOffice office = DemoOffice.shared();
    private final Visitor operator = Visitor.signedIn(office.address(), "operator");

    @Test
    void every_deed_on_a_case_is_told_once_on_the_page_after_it() {
        var page = "/console/cases/" + registered("Told once");
        told(page + "/do/take", Map.of(), "The case is yours now.");
        told(page + "/do/add-note", Map.of("text", "a note"), "The note is added.");
        told(page + "/do/classify-case", Map.of("topic", "HEALTH"), "The case is classified.");
        told(
                page + "/answer",
                Map.of(
                        "template", "accepted",
                        "channel", "EMAIL",
                        "language", "en",
                        "value.next_update_date", "2030-01-15"),
                "The answer is recorded.");
        told(
                page + "/do/request-information",
                Map.of("text", "Which month?"),
                "The request is recorded; the case awaits the applicant.");
        told(
                page + "/do/record-information",
                Map.of("text", "May", "channel", "EMAIL"),
                "The information is recorded.");
        told(
                page + "/do/close-case",
                Map.of("outcome", "ANSWERED", "reason", "done"),
                "The case is closed.");
    }

    @Test
    void so_are_deeds_of_the_queue_the_desk_and_ones_own_settings() {
        told("/console/queue", Map.of("take", registered("From the queue")), "The case is yours.");
        var number = office.asks("operator", "/api/v1/cases/" + registered("From the desk"));
        told(
                "/console/desk/cases/" + number.get("caseId").asString() + "/take",
                Map.of("version", "1", "number", number.get("caseNumber").asString()),
                number.get("caseNumber").asString());
        told("/console/account/keys", Map.of("on", "true"), "Saved.");
    }

    @Test
    void so_is_an_escalation_that_is_acknowledged() {
        var missed =
                office.asks(
                                "supervisor",
                                "/api/v1/escalations?state=OPEN&acknowledged=false&limit=1")
                        .at("/items/0/caseId")
                        .asString();
        var supervisor = Visitor.signedIn(office.address(), "supervisor");
        told(
                supervisor,
                "/console/escalations?state=OPEN&open=" + missed,
                Map.of("note", "Seen", "acknowledge", "yes"),
                "Acknowledged.");
    }

    @Test
    void a_page_that_nobody_looked_at_leaves_no_older_words_behind() {
        var page = "/console/cases/" + registered("Two deeds");
        operator.send(page + "/do/take", Map.of("key", key()));
        told(page + "/do/add-note", Map.of("text", "a note"), "The note is added.");
        assertThat(operator.get(page).body()).doesNotContain("The case is yours now.");
        operator.send(page + "/do/add-note", Map.of("text", "one", "key", key()));
        told(page + "/do/add-note", Map.of("text", "another"), "The note is added.");
    }

    private void told(String form, Map<String, String> fields, String words) {
        told(operator, form, fields, words);
    }

    private static void told(
            Visitor visitor, String form, Map<String, String> fields, String words) {
        var sent = new TreeMap<>(fields);
        sent.put("key", key());
        var answer = visitor.send(form, sent);
        assertThat(answer.statusCode()).as(form).isEqualTo(302);
        var next = Visitor.path(answer);
        assertThat(notice(visitor, next)).contains(words);
        assertThat(notice(visitor, next)).isEmpty();
    }

    /** What stands in the place for it; empty if there is none. */
    private static String notice(Visitor visitor, String path) {
        var body = visitor.get(path).body();
        int begin = body.indexOf("data-notice");
        return begin < 0 ? "" : body.substring(begin, body.indexOf("</div>", begin));
    }

    private String registered(String subject) {
        return office.sends(
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

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
