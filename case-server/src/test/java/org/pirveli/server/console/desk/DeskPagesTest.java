package org.pirveli.server.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

/** The desk as forms are sent, by an operator of the unit where the hotline rings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DeskPagesTest {

    private static final String OPERATOR = "nino";
    private static final String OF_ANOTHER_UNIT = "operator3";
    private static final String CALLS = "/console/desk/calls/";
    private static final Pattern ANSWER =
            Pattern.compile("href=\"(/console/cases/[^\"]+/answer[?][^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("data-tag=\"([^\"]*)\"");

    private final DemoOffice office = DemoOffice.shared();
    private final Visitor operator = Visitor.signedIn(office.address(), OPERATOR);

    @BeforeEach
    @AfterEach
    void nothing_is_in_hand() {
        var board = office.asks(OPERATOR, "/api/v1/consultations/board");
        board.get("operators")
                .valueStream()
                .filter(desk -> desk.get("operatorId").asString().equals(OPERATOR))
                .forEach(desk -> {
                    abandon(desk.at("/active/consultationId").asString(""));
                    desk.get("held")
                            .forEach(held -> abandon(held.get("consultationId").asString()));
                });
    }

    private void abandon(String id) {
        if (!id.isEmpty()) {
            office.sends(OPERATOR, "/api/v1/consultations/" + id + "/commands/abandon", "{}");
        }
    }

    private String rings() {
        return office.sends(
                        OPERATOR,
                        "/api/v1/consultations",
                        "{\"channel\":\"HOTLINE\",\"phone\":\"+995100000077\",\"language\":\"ka\"}")
                .get("consultationId")
                .asString();
    }

    private String answered() {
        var id = rings();
        assertThat(Visitor.path(operator.send(CALLS + id + "/answer", Map.of())))
                .isEqualTo(CALLS + id);
        return id;
    }

    private String page(String id) {
        var answer = operator.get(CALLS + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_call_is_answered_led_and_completed_by_forms() {
        var id = rings();
        assertThat(operator.get("/console/desk").body()).contains(CALLS + id + "/answer");
        operator.send(CALLS + id + "/answer", Map.of());
        assertThat(page(id)).contains("call-ACTIVE").contains("lang=\"ka\">გამარჯობა.");

        operator.send(CALLS + id + "/complete", Map.of());
        assertThat(page(id)).contains("role=\"alert\"").contains("call-ACTIVE");
        for (var step : List.of("GREETING", "SAFETY_AND_URGENCY", "CONFIDENTIALITY_AND_DATA")) {
            operator.send(CALLS + id + "/steps/" + step, Map.of());
        }
        operator.send(CALLS + id + "/steps/SUMMARY_AND_CLOSING/skip", Map.of("reason", "hung up"));
        assertThat(page(id)).contains("step-DONE").contains("hung up");
        assertThat(Visitor.path(operator.send(CALLS + id + "/complete", Map.of())))
                .isEqualTo("/console/desk");
        assertThat(page(id)).contains("call-COMPLETED");
    }

    @Test
    void a_second_call_holds_the_first_and_both_are_tabs() {
        var first = answered();
        var second = answered();
        var shown = page(second);
        assertThat(shown).contains("data-call-id=\"" + first + "\"");
        assertThat(shown).contains("call-tab call-HELD").contains("call-tab call-ACTIVE");
        operator.send(CALLS + first + "/resume", Map.of());
        assertThat(page(second)).contains("call-head call-HELD");
    }

    @Test
    void a_call_is_handed_over_to_a_colleague_of_its_unit_by_choice() {
        var id = answered();
        var choice = page(id);
        choice = choice.substring(choice.indexOf("id=\"to-colleague\""));
        choice = choice.substring(0, choice.indexOf("</select>"));
        assertThat(choice)
                .contains("value=\"mariam\"")
                .doesNotContain("value=\"" + OPERATOR, "value=\"" + OF_ANOTHER_UNIT);
        operator.send(CALLS + id + "/transfer", Map.of("operatorId", "mariam", "reason", "hers"));
        var now = office.asks("supervisor", "/api/v1/consultations/" + id);
        assertThat(now.at("/consultation/meantFor").asString()).isEqualTo("mariam");
        assertThat(now.get("colleagues")).isEmpty();
        office.sends("supervisor", "/api/v1/consultations/" + id + "/commands/abandon", "{}");
    }

    @Test
    void the_strip_is_sent_only_when_something_has_changed() {
        var tag = TAG.matcher(operator.get("/console/desk").body());
        assertThat(tag.find()).isTrue();
        var address = "/console/desk/strip?seen=" + tag.group(1);
        assertThat(operator.get(address).statusCode()).isEqualTo(204);
        var id = rings();
        var changed = operator.get(address);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains(id).doesNotContain("+995100000077");
    }

    @Test
    void what_rings_in_a_unit_is_not_there_for_those_of_another() {
        var id = rings();
        var other = Visitor.signedIn(office.address(), OF_ANOTHER_UNIT);
        assertThat(other.get("/console/desk").body()).doesNotContain(id);
        assertThat(other.get(CALLS + id).statusCode()).isEqualTo(404);
        assertThat(operator.get("/console/desk").body()).contains(id);
        assertThat(operator.get(CALLS + id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_matter_is_registered_with_what_the_call_knows() {
        var id = answered();
        operator.send(CALLS + id + "/draft", Map.of("text", "No water for three days\nHostel 5"));
        assertThat(page(id)).contains("value=\"No water for three days\"");

        var form = Map.of("kind", "APPLICATION", "subject", " ", "name", "Nino Example");
        var refused = operator.send(CALLS + id + "/register", with(form, "key", key()));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("role=\"alert\"").contains("value=\"Nino Example\"");

        var sent = with(with(form, "subject", "No water"), "key", key());
        assertThat(Visitor.path(operator.send(CALLS + id + "/register", sent)))
                .isEqualTo(CALLS + id);
        assertThat(page(id)).contains("follow-code").contains("No water");
        var call = office.asks(OPERATOR, "/api/v1/consultations/" + id).get("consultation");
        var caseId = call.at("/cases/0/caseId").asString();
        var registered = office.asks(OPERATOR, "/api/v1/cases/" + caseId);
        assertThat(registered.get("assignee").asString()).isEqualTo(OPERATOR);
        assertThat(registered.get("channel").asString()).isEqualTo("HOTLINE");
        assertThat(registered.get("receivedAt")).isEqualTo(call.get("answeredAt"));
    }

    @Test
    void an_answer_from_the_page_of_answering_is_proven_by_the_call_it_was_given_in() {
        var id = answered();
        var form = Map.of("kind", "APPLICATION", "subject", "No heating", "key", key());
        operator.send(CALLS + id + "/register", form);
        var link = ANSWER.matcher(page(id));
        assertThat(link.find()).isTrue();
        var address = link.group(1).replace("&amp;", "&");
        assertThat(operator.get(address).body()).contains("Said in this conversation", id);
        var values =
                Map.of(
                        "template", "accepted",
                        "channel", "HOTLINE",
                        "language", "ka",
                        "value.next_update_date", "2030-01-15",
                        "consultationId", id);
        var sent = operator.send(address.substring(0, address.indexOf('?')), values);
        assertThat(Visitor.path(sent)).isEqualTo(CALLS + id);
        var caseId =
                office.asks(OPERATOR, "/api/v1/consultations/" + id)
                        .at("/consultation/cases/0/caseId")
                        .asString();
        assertThat(
                        office.asks(OPERATOR, "/api/v1/cases/" + caseId)
                                .at("/firstResponse/evidence")
                                .asString())
                .contains(id);
    }

    @Test
    void what_is_begun_in_one_browser_is_there_in_another() {
        var id = answered();
        operator.send(CALLS + id + "/draft", Map.of("text", "begun here"));
        var elsewhere = Visitor.signedIn(office.address(), OPERATOR);
        assertThat(elsewhere.get(CALLS + id).body()).contains(">begun here</textarea>");
        elsewhere.send(CALLS + id + "/notes", Map.of("text", "begun here, ended there"));
        assertThat(page(id))
                .contains("begun here, ended there")
                .doesNotContain(">begun here</textarea>");
    }

    @Test
    void a_visit_begins_at_once() {
        var answer = operator.send("/console/desk/visits", Map.of("key", key()));
        assertThat(Visitor.path(answer)).startsWith(CALLS);
        assertThat(operator.get(Visitor.path(answer)).body())
                .contains("call-ACTIVE")
                .contains("please take a seat");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }
}
