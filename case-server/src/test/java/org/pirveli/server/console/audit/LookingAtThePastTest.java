package org.pirveli.server.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LookingAtThePastTest {

    private static DemoOffice office;
    private static String caseId;
    private static Visitor auditor;

    @BeforeAll
    static void open() {
        office = DemoOffice.shared();
        caseId = LateAnswer.in(office);
        auditor = Visitor.signedIn(office.address(), "auditor");
        auditor.send(
                "/console/account/purpose",
                Map.of("purpose", "inspection 2026/14", "back", "/console/looks"));
    }

    @Test
    void an_auditor_says_what_for_before_anything_is_shown() {
        var another = Visitor.signedIn(office.address(), "auditor");
        var asked = another.get(history("")).body();
        assertThat(asked).contains("What are you looking for?").doesNotContain(LateAnswer.SUBJECT);
        another.send(
                "/console/account/purpose",
                Map.of("purpose", "inspection 2026/15", "back", history("")));
        assertThat(another.get(history("")).body())
                .contains("You look for: inspection 2026/15", "History of case");
    }

    @Test
    void every_event_is_told_with_what_it_changed_and_what_led_to_it() {
        assertThat(page("?version=2"))
                .contains("Registered", "Assigned", "In the hands of")
                .contains("Event 2 of ")
                .contains("Where it began", "a request")
                .contains("standard, version 1", "georgia, version")
                .contains("&quot;operatorId&quot; : &quot;operator&quot;");
    }

    @Test
    void the_present_is_shown_without_a_point_and_the_nearest_event_for_one_that_is_not() {
        assertThat(page("")).contains("Event 4 of 4");
        assertThat(page("?version=99")).contains("Event 4 of 4");
        assertThat(page("?version=abc")).contains("Event 4 of 4");
    }

    @Test
    void what_was_not_known_yet_is_the_difference_of_the_two_views_of_an_instant() {
        var between = LateAnswer.between(office).toString();
        assertThat(page("?asOf=" + between))
                .contains(
                        "At this instant there was no such case yet.", "No event of 4", "not seen");
        assertThat(page("?asWas=" + between))
                .contains("Events that make the difference", "First response given")
                .contains("recorded", "Happened");
    }

    @Test
    void a_form_leads_to_the_address_of_its_point() {
        var answer = auditor.get(history("?view=EVENTS&step=2"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.path(answer)).isEqualTo(history("?version=2"));
        assertThat(Visitor.path(auditor.get(history("?view=WAS&at=2026-01-01T09:00"))))
                .isEqualTo(history("?asWas=2026-01-01T05:00:00Z"));
    }

    @Test
    void the_slider_swaps_a_part_and_names_its_address() {
        var part = auditor.get(history("?view=EVENTS&step=3&to=1"), "HX-Request", "true");
        assertThat(part.headers().firstValue("HX-Push-Url")).contains(history("?version=3&to=1"));
        assertThat(part.body())
                .contains("id=\"past\"", "data-step=\"3\"")
                .doesNotContain("<html", "name=\"step\"");
        assertThat(
                        auditor.get(
                                        history("?version=3"),
                                        "HX-Request",
                                        "true",
                                        "HX-History-Restore-Request",
                                        "true")
                                .body())
                .contains("<html");
    }

    @Test
    void operators_see_the_past_of_their_cases_and_nothing_of_who_looked() {
        var operator = Visitor.signedIn(office.address(), "operator");
        assertThat(operator.get(history("?version=1")).body())
                .contains("History of case", "Event 1 of 4")
                .doesNotContain("/console/looks", "/console/exports");
        assertThat(operator.get("/console/looks").statusCode()).isEqualTo(403);
    }

    @Test
    void no_words_are_missing_in_either_language() {
        for (var language : List.of("ka", "en")) {
            for (var point : List.of("?version=1", "?version=4")) {
                var body = auditor.get(history(point + "&lang=" + language)).body();
                // tokens may have any letters
                assertThat(body.replaceAll("(content|value)=\"[\\w-]{100,}\"", ""))
                        .doesNotContain("??", "_ka", "_en_", "event.", "field.");
            }
        }
        auditor.get("/console/looks?lang=en");
    }

    private static String page(String query) {
        var answer = auditor.get(history(query));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String history(String query) {
        return "/console/cases/" + caseId + "/history" + query;
    }
}
