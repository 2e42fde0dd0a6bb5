package org.pirveli.server.console.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PromisePagesTest {

    private static final Map<String, String> TERMS =
            Map.of(
                    "amount", "3",
                    "unit", "WORKING_DAYS",
                    "startRule", "RECEIPT_DAY",
                    "endRule", "CLOSE_OF_BUSINESS",
                    "firstShare", "50",
                    "secondShare", "80",
                    "reopeningDays", "30");

    private static Visitor supervisor;

    @BeforeAll
    static void open() {
        supervisor = Visitor.signedIn(DemoOffice.shared().address(), "supervisor");
    }

    @Test
    void policies_are_listed_with_what_they_promise() {
        // the other one is revised below
        assertThat(supervisor.get("/console/policies").body())
                .contains(">standard</a>", ">five-days</a>", "2 working days", "</html>")
                .containsAnyOf("5 days", "3 working days");
    }

    @Test
    void a_revised_policy_stands_beside_the_version_before() {
        var terms = new HashMap<>(TERMS);
        terms.put("reason", "Three days to rehearse with");
        var revised = supervisor.send("/console/policies/five-days/versions", terms);
        assertThat(Visitor.path(revised)).isEqualTo("/console/policies/five-days");
        assertThat(supervisor.get("/console/policies/five-days").body())
                .contains("3 working days", "5 days", "class=\"differs\"")
                .contains("Three days to rehearse with", "</html>");
    }

    @Test
    void a_version_that_is_refused_stays_in_the_form() {
        var terms = new HashMap<>(TERMS);
        terms.put("amount", "999");
        terms.put("reason", "Too long");
        assertThat(supervisor.send("/console/policies/standard/versions", terms).body())
                .contains("role=\"alert\"", "value=\"999\"", "value=\"Too long\"");
    }

    @Test
    void moving_open_cases_is_previewed_or_refused_with_the_reason() {
        var preview =
                supervisor.send(
                        "/console/policies/standard/rebase/preview", Map.of("reason", "To see"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).containsAnyOf("class=\"confirm", "role=\"alert\"");
    }

    @Test
    void a_rehearsal_shows_what_would_have_been_in_drawings_and_tables() {
        var asked = new HashMap<>(TERMS);
        asked.put("amount", "1");
        asked.put("from", "2020-01-01");
        asked.put("to", "2029-12-31");
        asked.put("days", "AS_KNOWN");
        var begun = Visitor.path(supervisor.send("/console/rehearsals", asked));
        assertThat(begun).startsWith("/console/rehearsals/");
        await().untilAsserted(() ->
                assertThat(supervisor.get(begun).body())
                        .contains("id=\"rehearsal-share-title\"", "</html>"));
    }

    @Test
    void a_rehearsal_is_of_the_time_between_two_dates_and_offers_the_latest_months() {
        assertThat(supervisor.get("/console/rehearsals").body())
                .containsPattern("type=\"date\" id=\"from\"[^>]*value=\"\\d{4}-\\d{2}-01\"")
                .containsPattern("type=\"date\" id=\"to\"[^>]*value=\"\\d{4}-\\d{2}-\\d{2}\"");
        var asked = new HashMap<>(TERMS);
        asked.put("from", "2024-02-14");
        asked.put("to", "2024-03-05");
        asked.put("days", "AS_KNOWN");
        var begun = Visitor.path(supervisor.send("/console/rehearsals", asked));
        assertThat(supervisor.get(begun).body())
                .contains("February 14, 2024", "March 5, 2024", "</html>");
    }

    @Test
    void a_rehearsal_that_is_refused_stays_in_the_form() {
        var asked = new HashMap<>(TERMS);
        asked.put("from", "2026-02-01");
        asked.put("to", "2026-01-01");
        assertThat(supervisor.send("/console/rehearsals", asked).body())
                .contains("role=\"alert\"", "value=\"2026-02-01\"");
    }
}
