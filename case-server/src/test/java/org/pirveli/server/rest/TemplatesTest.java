package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Returned;

/** Templates from the first draft to the reply that is written from them. */
@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TemplatesTest {

    private static final String TEMPLATES = "/api/v1/templates";
    private static final Map<String, Object> ACCEPTED =
            Map.of("id", "accepted", "values", Map.of("next_update_date", "2026-12-18"));

    @Parameter Store store;

    /** A template of one form, with the same words in both languages but for these. */
    private static Map<String, Object> draft(String id, String ka, String en) {
        return Map.of(
                "templateId",
                id,
                "reason",
                "wanted at the desk",
                "terms",
                Map.of(
                        "ka",
                        "შაბლონი",
                        "en",
                        "Template",
                        "kind",
                        "ANSWER",
                        "texts",
                        List.of(
                                Map.of("form", "WRITTEN", "language", "ka", "text", ka),
                                Map.of("form", "WRITTEN", "language", "en", "text", en))));
    }

    private static String fresh() {
        return "t-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Reply give(Caller caller, String id, String command, Map<String, ?> body) {
        return caller.post(TEMPLATES + "/" + id + "/commands/" + command, body);
    }

    private static String published(Desk desk, String ka, String en) {
        var id = fresh();
        desk.operator().post(TEMPLATES, draft(id, ka, en)).expect(201);
        give(desk.operator(), id, "submit-template", Map.of()).expect(200);
        give(desk.supervisor(), id, "approve-template", Map.of()).expect(200);
        give(desk.supervisor(), id, "publish-template", Map.of("effectiveFrom", "2020-01-01"))
                .expect(200);
        return id;
    }

    private static Map<String, Object> by(String channel, Map<String, Object> template) {
        return Map.of("channel", channel, "template", template);
    }

    @Test
    void the_ten_and_the_neutral_one_are_in_force_from_the_first_start_in_both_languages() {
        var items = Desk.on(store).operator().get(TEMPLATES).expect(200).json().get("items");
        var first =
                items.valueStream()
                        .filter(each ->
                                each.at("/versions/0/authors/0")
                                        .asString()
                                        .equals("initial-templates"))
                        .toList();
        assertThat(first)
                .hasSize(11)
                .allMatch(each -> each.get("versionInForce").intValue() == 1)
                .allMatch(each ->
                        each.at("/versions/0/approvedBy")
                                .asString()
                                .equals("initial-templates-approval"));
        var history =
                Desk.on(store).supervisor().get(TEMPLATES + "/accepted/history").expect(200).json();
        assertThat(history.get("items").valueStream().map(each -> each.get("type").asString()))
                .startsWith(
                        "TemplateDrafted",
                        "TemplateSubmitted",
                        "TemplateApproved",
                        "TemplatePublished");
    }

    @Test
    void a_placeholder_missing_in_georgian_is_refused_with_its_place() {
        var desk = Desk.on(store);
        var id = fresh();
        desk.operator().post(TEMPLATES, draft(id, "ნომერი", "Number: {{case_number}}")).expect(201);
        var refused =
                give(desk.operator(), id, "submit-template", Map.of())
                        .refused(409, "PLACEHOLDER_MISSING");
        assertThat(refused.text("/detail")).contains("{{case_number}}", "\"ka\"", "WRITTEN");
        assertThat(refused.text("/language")).isEqualTo("ka");
    }

    @Test
    void a_self_approval_is_refused_by_name() {
        var desk = Desk.on(store);
        var id = fresh();
        desk.supervisor()
                .post(TEMPLATES, draft(id, "{{case_number}}", "{{case_number}}"))
                .expect(201);
        give(desk.supervisor(), id, "submit-template", Map.of()).expect(200);
        var refused =
                give(desk.supervisor(), id, "approve-template", Map.of())
                        .refused(409, "SELF_APPROVAL");
        assertThat(refused.text("/detail")).contains("supervisor", "Somebody else");
    }

    @Test
    void of_two_who_approve_at_once_one_does() {
        var desk = Desk.on(store);
        var id = fresh();
        desk.operator()
                .post(TEMPLATES, draft(id, "{{case_number}}", "{{case_number}}"))
                .expect(201);
        give(desk.operator(), id, "submit-template", Map.of()).expect(200);
        Callable<Integer> approval =
                () -> give(desk.supervisor(), id, "approve-template", Map.of()).status();
        assertThat(AtOnce.all(List.of(approval, approval, approval)))
                .containsExactlyInAnyOrder(
                        new Returned<>(200), new Returned<>(409), new Returned<>(409));
        assertThat(
                        desk.supervisor()
                                .get(TEMPLATES + "/" + id + "/history")
                                .expect(200)
                                .json()
                                .get("items")
                                .size())
                .isEqualTo(3);
    }

    @Test
    void a_retired_version_is_refused_with_what_to_do_instead() {
        var desk = Desk.on(store);
        var id = published(desk, "{{case_number}}", "{{case_number}}");
        give(desk.supervisor(), id, "retire-template", Map.of("reason", "outdated")).expect(200);
        var refused =
                desk.operator()
                        .give(
                                desk.assigned(),
                                "issue-first-response",
                                by("POST", Map.of("id", id, "version", 1)))
                        .refused(409, "TEMPLATE_RETIRED");
        assertThat(refused.text("/detail")).contains(id, "choose another template");
    }

    @Test
    void a_missing_value_is_refused_by_its_name() {
        var desk = Desk.on(store);
        var refused =
                desk.operator()
                        .give(
                                desk.assigned(),
                                "issue-first-response",
                                by("POST", Map.of("id", "accepted")))
                        .refused(409, "MISSING_VALUE");
        assertThat(refused.text("/detail")).contains("next_update_date");
    }

    @Test
    void an_sms_to_a_detained_person_is_refused_with_the_way_that_is_open() {
        var desk = Desk.on(store);
        var caseId = desk.assigned(Bodies.application("applicant", Map.of("detained", true)));
        var refused =
                desk.operator()
                        .give(caseId, "issue-first-response", by("SMS", ACCEPTED))
                        .refused(409, "DETAINED_WRITTEN_ONLY");
        assertThat(refused.text("/detail")).contains("SMS", "POST", "sealed");
        desk.operator().give(caseId, "issue-first-response", by("POST", ACCEPTED)).expect(200);
    }

    @Test
    void nobody_is_sent_to_an_abolished_body() {
        var desk = Desk.on(store);
        var bodies = List.of("sample-abolished-body", "no-such-body");
        for (var body : bodies) {
            var template =
                    Map.of(
                            "id",
                            "out_of_mandate",
                            "values",
                            Map.of("reason", "r", "legal_basis", "l", "competent_body", body));
            assertThat(
                            desk.operator()
                                    .give(
                                            desk.assigned(),
                                            "issue-first-response",
                                            by("POST", new HashMap<>(template)))
                                    .refused(409, "BODY_NOT_IN_FORCE")
                                    .text("/detail"))
                    .contains(body);
        }
    }

    @Test
    void the_reply_is_read_back_with_its_template() {
        var desk = Desk.on(store);
        var caseId = desk.assigned(Bodies.application("applicant", Map.of("language", "en")));
        desk.operator().give(caseId, "issue-first-response", by("EMAIL", ACCEPTED)).expect(200);
        var reply = desk.read(caseId).get("firstResponse");
        assertThat(reply.get("kind").asString()).isEqualTo("ACCEPTANCE");
        assertThat(reply.get("language").asString()).isEqualTo("en");
        assertThat(reply.get("text").asString())
                .contains(
                        desk.readText(caseId, "/caseNumber"), "18 December 2026", "Dear applicant");
        assertThat(reply.at("/template/template/id").asString()).isEqualTo("accepted");
        assertThat(reply.at("/template/distance").intValue()).isZero();
    }

    @Test
    void an_sms_about_a_sensitive_topic_says_nothing_of_it() {
        var desk = Desk.on(store);
        var caseId = desk.assigned(Bodies.application("topic", "DOMESTIC_VIOLENCE"));
        var free = new HashMap<>(Bodies.answer());
        free.put("channel", "SMS");
        desk.operator()
                .give(caseId, "issue-first-response", free)
                .refused(409, "NEUTRAL_TEXT_ONLY");
        desk.operator().give(caseId, "issue-first-response", by("SMS", ACCEPTED)).expect(200);
        var reply = desk.read(caseId).get("firstResponse");
        assertThat(reply.get("text").asString()).contains("1481").doesNotContain("განსახილველად");
        assertThat(reply.at("/template/inPlaceOf/id").asString()).isEqualTo("accepted");
    }

    @Test
    void a_submitted_reply_is_seen_and_goes_out_when_somebody_else_approves_it() {
        var desk = Desk.on(store);
        var caseId = desk.assigned();
        desk.operator().give(caseId, "submit-reply", Bodies.answer()).expect(200);
        var waiting = desk.read(caseId);
        assertThat(waiting.at("/submittedReply/preparedBy").asString()).isEqualTo("operator");
        assertThat(waiting.at("/clocks/0/state").asString()).isEqualTo("RUNNING");
        desk.operator().give(caseId, "approve-reply", Map.of()).refused(403, "NOT_AUTHORISED");
        desk.supervisor().give(caseId, "approve-reply", Map.of()).expect(200);
        var answered = desk.read(caseId);
        assertThat(answered.get("submittedReply").isNull()).isTrue();
        assertThat(answered.at("/firstResponse/issuedBy").asString()).isEqualTo("operator");
        assertThat(answered.at("/firstResponse/approvedBy").asString()).isEqualTo("supervisor");
        assertThat(desk.history(caseId)).endsWith("ReplyApproved", "FirstResponseIssued");
        var own = desk.assigned();
        desk.supervisor().give(own, "submit-reply", Bodies.answer()).expect(200);
        desk.supervisor().give(own, "approve-reply", Map.of()).refused(409, "SELF_APPROVAL");
        desk.supervisor().give(own, "return-reply", Bodies.because("Too short")).expect(200);
    }

    @Test
    void a_preview_shows_form_encoding_characters_and_parts_and_changes_nothing() {
        var desk = Desk.on(store);
        var preview =
                desk.server()
                        .as("auditor")
                        .post(
                                TEMPLATES + "/more_time/preview",
                                Map.of(
                                        "form",
                                        "SMS",
                                        "values",
                                        Map.of("new_due_date", "2026-12-04")))
                        .expect(200)
                        .json();
        assertThat(preview.get("encoding").asString()).isEqualTo("UCS_2");
        assertThat(preview.get("text").asString()).contains("4 დეკ. 2026");
        assertThat(preview.get("characters").intValue())
                .isEqualTo(preview.get("text").asString().length());
        assertThat(preview.get("parts").intValue()).isEqualTo(2);
        assertThat(preview.get("sampled").valueStream().map(each -> each.asString()))
                .doesNotContain("new_due_date")
                .contains("case_number");
        desk.operator()
                .post(TEMPLATES + "/neutral/preview", Map.of("form", "WRITTEN"))
                .refused(409, "TEMPLATE_TEXT_MISSING");
    }

    @Test
    void a_preview_names_the_body_as_the_reply_will_and_none_that_has_ended() {
        var asked = Map.of("form", "WRITTEN", "language", "en");
        var server = Desk.on(store).operator();
        assertThat(
                        server.post(
                                        TEMPLATES + "/out_of_mandate/preview",
                                        with(asked, "sample-body"))
                                .expect(200)
                                .json()
                                .get("text")
                                .asString())
                .contains("Competent body (sample)")
                .doesNotContain("sample-body");
        for (var body : List.of("sample-abolished-body", "Some Body")) {
            server.post(TEMPLATES + "/out_of_mandate/preview", with(asked, body))
                    .refused(409, "BODY_NOT_IN_FORCE");
        }
    }

    private static Map<String, Object> with(Map<String, String> asked, String body) {
        var whole = new HashMap<String, Object>(asked);
        whole.put("values", Map.of("competent_body", body));
        return whole;
    }

    @Test
    void suggestions_come_by_topic_and_in_the_order_of_decisions() {
        var desk = Desk.on(store);
        var caseId = desk.assigned(Bodies.application("topic", "PROPERTY"));
        var items =
                desk.operator()
                        .get("/api/v1/cases/" + caseId + "/suggested-templates")
                        .expect(200)
                        .json()
                        .get("items");
        assertThat(items.valueStream().map(each -> each.get("templateId").asString()))
                .startsWith("missing_documents", "out_of_mandate", "transferred", "inadmissible")
                .doesNotContain("receipt", "more_time", "neutral");
        assertThat(items.at("/0/ways/0/missing").valueStream().map(each -> each.asString()))
                .contains("documents_list", "documents_due")
                .doesNotContain("case_number");
    }

    @Test
    void tags_that_are_no_blanks_are_refused_before_anything_else() {
        var desk = Desk.on(store);
        desk.operator()
                .post(TEMPLATES, draft(fresh(), "{{#reason}}x{{/reason}}", "x"))
                .refused(400, "TEMPLATE_SYNTAX");
    }

    @Test
    void uniformity_is_counted_and_leads_to_the_replies() {
        var desk = Desk.on(store);
        var id = published(desk, "abcdefgh", "abcdefgh");
        answered(desk, "2019-05-06", Map.of("id", id), null);
        answered(desk, "2019-05-07", Map.of("id", id), null);
        answered(desk, "2019-05-08", Map.of("id", id), "abcdefgX");
        answered(desk, "2019-06-08", null, "something else");

        var path = "/api/v1/reports/uniformity?from=2019-05-01&to=2019-06-30";
        var report = desk.supervisor().get(path + "&groupBy=TEMPLATE,MONTH").expect(200).json();
        assertThat(report.at("/total/replies").intValue()).isEqualTo(4);
        assertThat(report.at("/total/share").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(report.at("/total/meanDistance").decimalValue()).isEqualByComparingTo("0.125");
        assertThat(report.at("/total/medianDistance").decimalValue()).isEqualByComparingTo("0.125");
        assertThat(report.get("groups").size()).isEqualTo(2);
        assertThat(report.at("/groups/0/template").asString()).isEqualTo(id);
        assertThat(report.at("/groups/0/figures/asPublished").intValue()).isEqualTo(2);
        assertThat(report.at("/groups/1/figures/free").intValue()).isEqualTo(1);
        for (var group : report.get("groups")) {
            var cases = desk.supervisor().get(group.get("cases").asString()).expect(200).json();
            assertThat(cases.get("items").size())
                    .isEqualTo(group.at("/figures/replies").intValue());
        }
        var csv = desk.supervisor().get(path, "Accept", "text/csv").expect(200).body();
        assertThat(csv.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "asOf,from,to,template,channel,unit,operator,replies,asPublished,edited,"
                                + "free,share,meanDistance,medianDistance,cases");
    }

    private static void answered(
            Desk desk, String date, @Nullable Map<String, Object> template, @Nullable String text) {
        var received = Bodies.application("receivedAt", date + "T10:00:00+04:00");
        var body = new HashMap<String, Object>();
        body.put("channel", "POST");
        body.put("occurredAt", date + "T12:00:00+04:00");
        body.put("evidence", "Letter book");
        if (template == null) {
            body.put("kind", "ANSWER");
        } else {
            body.put("template", template);
        }
        if (text != null) {
            body.put("text", text);
        }
        desk.supervisor().give(desk.assigned(received), "issue-first-response", body).expect(200);
    }
}
