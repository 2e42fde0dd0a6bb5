package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.casework.TestTemplates.ACCEPTED;
import static org.pirveli.domain.casework.TestTemplates.NEUTRAL;
import static org.pirveli.domain.casework.TestTemplates.RECEIPT;
import static org.pirveli.domain.casework.TestTemplates.REFERRED;
import static org.pirveli.domain.casework.TestTemplates.REFUSED;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.api.casework.UsedTemplate;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.sla.VersionRef;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AnsweringFromATemplateTest {

    private static final Map<String, String> UNTIL = Map.of("next_update_date", "2022-06-20");

    private final OneCase oneCase = OneCase.assigned().at("2022-06-07T10:00");

    private static IssueFirstResponse accepting(Channel channel) {
        return Asked.answerFrom(channel, Asked.template(ACCEPTED, UNTIL));
    }

    private static IssueFirstResponse edited(String text) {
        return new IssueFirstResponse(
                Asked.ID,
                null,
                Channel.POST,
                text,
                null,
                null,
                null,
                null,
                null,
                Asked.template(ACCEPTED, UNTIL));
    }

    private static IssueFirstResponse by(TemplateChoice choice) {
        return Asked.answerFrom(Channel.POST, choice);
    }

    private Reply issued(IssueFirstResponse command) {
        oneCase.given(command);
        return ((FirstResponseIssued) oneCase.history().getLast()).reply();
    }

    private UsedTemplate used(IssueFirstResponse command) {
        return Objects.requireNonNull(issued(command).template());
    }

    private void detained(@Nullable Boolean smsConsent, @Nullable Boolean detained) {
        oneCase.given(
                new CorrectApplicantData(
                        Asked.ID, null, null, null, null, null, smsConsent, detained, "told so"));
    }

    @Test
    void the_reply_records_the_template_its_values_and_that_not_a_word_was_changed() {
        var reply = issued(accepting(Channel.POST));

        assertThat(reply.kind()).isEqualTo(ResponseKind.ACCEPTANCE);
        assertThat(reply.form()).isEqualTo(Form.WRITTEN);
        assertThat(reply.language()).isEqualTo("ka");
        assertThat(reply.text())
                .isEqualTo("2022-000127-5 მიღებულია 6 ივნისი, 2022. ვადა: 20 ივნისი, 2022");
        assertThat(reply.template())
                .isEqualTo(
                        new UsedTemplate(
                                new VersionRef(ACCEPTED, 1),
                                null,
                                Map.of(
                                        "case_number",
                                        OneCase.NUMBER.value(),
                                        "received_date",
                                        "6 ივნისი, 2022",
                                        "next_update_date",
                                        "20 ივნისი, 2022"),
                                null,
                                0));
    }

    @Test
    void an_edited_reply_keeps_what_the_template_said_and_how_far_it_was_edited() {
        var text = "2022-000127-5 მიღებულია 6 ივნისი, 2022. ვადა: 20 ივნისი, 2022";
        var used = used(edited(text + "!"));

        assertThat(used.asPublished()).isFalse();
        assertThat(used.rendered()).isEqualTo(text);
        assertThat(used.distance()).isEqualTo(10_000 / (text.length() + 1));
    }

    @Test
    void other_ends_of_lines_are_no_edit() {
        var used =
                used(edited(" 2022-000127-5 მიღებულია 6 ივნისი, 2022. ვადა: 20 ივნისი, 2022\r\n"));

        assertThat(used.asPublished()).isTrue();
        assertThat(used.distance()).isZero();
    }

    @Test
    void a_language_asked_for_is_the_language_of_the_dates_too() {
        var choice = new TemplateChoice(ACCEPTED, null, "en", null, UNTIL);
        assertThat(issued(by(choice)).text()).endsWith("Until: 20 June 2022");
    }

    @Test
    void the_form_follows_from_the_channel_and_no_other_is_possible() {
        var choice = new TemplateChoice(ACCEPTED, null, null, Form.SMS, UNTIL);
        oneCase.when(by(choice)).refused(RefusalCode.INVALID_REQUEST);
    }

    @Test
    void a_missing_value_refuses_and_is_named() {
        oneCase.when(by(Asked.template(ACCEPTED, Map.of())))
                .refused(RefusalCode.MISSING_VALUE, "next_update_date");
    }

    @Test
    void what_the_engine_fills_nobody_fills_otherwise() {
        oneCase.when(by(Asked.template(ACCEPTED, Map.of("case_number", "2022-000001-1"))))
                .refused(RefusalCode.INVALID_REQUEST, "/template/values/case_number");
        oneCase.when(by(Asked.template(ACCEPTED, Map.of("shoe_size", "42"))))
                .refused(RefusalCode.UNKNOWN_PLACEHOLDER, "shoe_size");
    }

    @Test
    void the_kind_is_the_templates_and_a_different_one_is_refused() {
        var choice = Asked.template(ACCEPTED, UNTIL);
        oneCase.when(
                        new IssueFirstResponse(
                                Asked.ID,
                                ResponseKind.ANSWER,
                                Channel.POST,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                choice))
                .refused(RefusalCode.TEMPLATE_KIND_MISMATCH, "ACCEPTANCE");
    }

    @Test
    void a_receipt_is_no_response() {
        oneCase.when(by(Asked.template(RECEIPT, Map.of())))
                .refused(RefusalCode.TEMPLATE_NO_ANSWER, RECEIPT);
    }

    @Test
    void a_refusal_takes_its_ground_from_the_template() {
        var reply = issued(by(Asked.template(REFUSED, Map.of("reason", "before a court"))));
        assertThat(reply.ground()).isEqualTo("before a court");
    }

    @Test
    void a_template_that_nobody_knows_is_refused() {
        oneCase.when(by(Asked.template("nothing", Map.of())))
                .refused(RefusalCode.UNKNOWN_TEMPLATE, "nothing");
        oneCase.when(by(new TemplateChoice(ACCEPTED, 7, null, null, UNTIL)))
                .refused(RefusalCode.UNKNOWN_TEMPLATE, "version 7");
    }

    @Test
    void a_retired_version_is_used_no_more() {
        oneCase.office.templates.retire(ACCEPTED);
        oneCase.when(accepting(Channel.POST)).refused(RefusalCode.TEMPLATE_RETIRED, ACCEPTED);
    }

    @Test
    void a_version_is_not_used_before_its_first_day_nor_after_a_later_one_took_its_place() {
        var terms = oneCase.office.templates.find(ACCEPTED).orElseThrow().latest().terms();
        var next =
                TestTemplates.terms(
                        terms.kind(), Set.of(), null, "{{case_number}}", "{{case_number}}");
        oneCase.office.templates.publish(ACCEPTED, next, LocalDate.of(2022, 6, 8));

        oneCase.when(by(new TemplateChoice(ACCEPTED, 2, null, null, UNTIL)))
                .refused(RefusalCode.TEMPLATE_NOT_IN_FORCE, "inForce=1");
        oneCase.at("2022-06-08T10:00");
        oneCase.when(by(new TemplateChoice(ACCEPTED, 1, null, null, UNTIL)))
                .refused(RefusalCode.TEMPLATE_NOT_IN_FORCE, "inForce=2");
    }

    @Test
    void a_template_of_another_unit_is_not_used_here() {
        oneCase.office.templates.publish(
                "regional",
                TestTemplates.terms(
                        ResponseKind.ANSWER,
                        Set.of(TestOffice.REGIONS),
                        null,
                        "{{case_number}}",
                        "{{case_number}}"));
        oneCase.when(by(Asked.template("regional", Map.of())))
                .refused(RefusalCode.TEMPLATE_OUT_OF_SCOPE, "first-response");
    }

    @Test
    void a_body_is_named_with_its_contact() {
        var reply = issued(by(Asked.template(REFERRED, Map.of("competent_body", "energy"))));
        assertThat(reply.text()).isEqualTo("ენერგეტიკის მარეგულირებელი, 2 42 42 42");
    }

    @Test
    void nobody_is_sent_to_a_body_after_it_was_abolished() {
        oneCase.at("2022-06-16T10:00")
                .when(by(Asked.template(REFERRED, Map.of("competent_body", "energy"))))
                .refused(RefusalCode.BODY_NOT_IN_FORCE, "2022-06-16");
        oneCase.when(by(Asked.template(REFERRED, Map.of("competent_body", "No Body!"))))
                .refused(RefusalCode.BODY_NOT_IN_FORCE, "No Body!");
    }

    @Test
    void an_sms_about_a_sensitive_topic_says_nothing_of_it() {
        oneCase.given(Asked.classify(TestOffice.HEALTH, null));
        var reply = issued(accepting(Channel.SMS));

        assertThat(reply.text()).isEqualTo("დარეკეთ: 1481");
        assertThat(reply.kind()).isEqualTo(ResponseKind.ACCEPTANCE);
        var used = Objects.requireNonNull(reply.template());
        assertThat(used.template()).isEqualTo(new VersionRef(NEUTRAL, 1));
        assertThat(used.inPlaceOf()).isEqualTo(new VersionRef(ACCEPTED, 1));
    }

    @Test
    void nobody_writes_an_sms_of_their_own_about_a_sensitive_topic() {
        oneCase.given(Asked.classify(TestOffice.HEALTH, null));
        oneCase.when(Asked.answerBy(Channel.SMS)).refused(RefusalCode.NEUTRAL_TEXT_ONLY);
        oneCase.office.templates.retire(NEUTRAL);
        oneCase.when(accepting(Channel.SMS)).refused(RefusalCode.NEUTRAL_TEXT_ONLY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"POST"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_detained_person_is_answered_by_sealed_post_only(Channel channel) {
        detained(null, true);
        oneCase.when(accepting(channel)).refused(RefusalCode.DETAINED_WRITTEN_ONLY, channel.name());
        oneCase.when(Asked.answerBy(channel)).refused(RefusalCode.DETAINED_WRITTEN_ONLY);
    }

    @Test
    void a_detained_person_is_answered_by_post() {
        detained(null, true);
        assertThat(issued(accepting(Channel.POST)).channel()).isEqualTo(Channel.POST);
    }

    @Test
    void whoever_does_not_want_sms_gets_none() {
        detained(false, null);
        oneCase.when(accepting(Channel.SMS)).refused(RefusalCode.SMS_REFUSED);
    }

    @Test
    void without_a_template_kind_and_text_are_wanted() {
        oneCase.when(
                        new IssueFirstResponse(
                                Asked.ID,
                                null,
                                Channel.POST,
                                "Yes",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                .refused(RefusalCode.INVALID_REQUEST, "/kind");
        oneCase.when(
                        new IssueFirstResponse(
                                Asked.ID,
                                ResponseKind.ANSWER,
                                Channel.POST,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                .refused(RefusalCode.INVALID_REQUEST, "/text");
    }
}
