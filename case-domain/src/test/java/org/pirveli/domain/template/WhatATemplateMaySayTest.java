package org.pirveli.domain.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pirveli.domain.template.OneTemplate.NINO;
import static org.pirveli.domain.template.OneTemplate.SOPIO;
import static org.pirveli.domain.template.OneTemplate.approve;
import static org.pirveli.domain.template.OneTemplate.draft;
import static org.pirveli.domain.template.OneTemplate.saying;
import static org.pirveli.domain.template.OneTemplate.submit;
import static org.pirveli.domain.template.OneTemplate.with;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;
import org.pirveli.api.template.event.TemplateSubmitted;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WhatATemplateMaySayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#reason}}x{{/reason}}",
                "{{^reason}}x{{/reason}}",
                "{{>other}}",
                "{{{reason}}}",
                "{{&reason}}",
                "{{!a comment}}",
                "{{=<% %>=}}",
                "{{reason",
                "reason}}",
                "{{REASON}}",
                "{{a.b}}",
                "{{}}",
                "{{reason}}}"
            })
    void a_text_has_blanks_and_no_other_tags(String text) {
        OneTemplate.undrafted()
                .refused(
                        NINO,
                        draft(saying(text, "fine")),
                        RefusalCode.TEMPLATE_SYNTAX,
                        "SMS",
                        "ka");
    }

    @Test
    void a_placeholder_that_the_engine_does_not_know_is_named_with_its_place() {
        OneTemplate.undrafted()
                .given(NINO, draft(saying("{{shoe_size}}", "{{shoe_size}}")))
                .refused(
                        NINO,
                        submit(),
                        RefusalCode.UNKNOWN_PLACEHOLDER,
                        "{{shoe_size}}",
                        "language=ka",
                        "form=SMS");
    }

    @Test
    void a_placeholder_missing_in_georgian_is_named_with_its_place() {
        OneTemplate.undrafted()
                .given(NINO, draft(saying("ნომერი", "Number {{case_number}}")))
                .refused(
                        NINO,
                        submit(),
                        RefusalCode.PLACEHOLDER_MISSING,
                        "{{case_number}}",
                        "language=ka",
                        "form=SMS");
    }

    @Test
    void every_form_is_there_in_georgian_and_english() {
        OneTemplate.undrafted()
                .given(NINO, draft(with(new TemplateText(Form.ORAL, "en", "Hello"))))
                .refused(
                        NINO,
                        submit(),
                        RefusalCode.TEMPLATE_TEXT_MISSING,
                        "language=ka",
                        "form=ORAL");
    }

    @Test
    void an_sms_of_more_than_ten_parts_is_not_sent() {
        var endless = "ა".repeat(671);
        OneTemplate.undrafted()
                .given(NINO, draft(saying(endless, "short")))
                .refused(NINO, submit(), RefusalCode.TEMPLATE_NOT_RENDERED, "10 parts", "ka");
    }

    @Test
    void what_was_wrong_before_approval_stays_so_for_the_approver() {
        var state =
                TemplateState.undrafted()
                        .evolve(
                                TemplateDecider.decide(
                                                draft(saying("ნომერი", "{{case_number}}")),
                                                TemplateState.undrafted(),
                                                NINO)
                                        .getFirst())
                        .evolve(new TemplateSubmitted(OneTemplate.ID, 1, NINO));
        assertThatThrownBy(() -> TemplateDecider.decide(approve(), state, SOPIO))
                .hasMessage(RefusalCode.PLACEHOLDER_MISSING.name());
    }

    @Test
    void two_texts_of_one_form_and_language_and_unknown_languages_are_flaws() {
        var twice = new TemplateText(Form.SMS, "ka", "ერთი");
        OneTemplate.undrafted()
                .refused(
                        NINO,
                        draft(with(twice, twice)),
                        RefusalCode.INVALID_REQUEST,
                        "/terms/texts/1");
        OneTemplate.undrafted()
                .refused(
                        NINO,
                        draft(with(new TemplateText(Form.SMS, "fr", "un"))),
                        RefusalCode.INVALID_REQUEST,
                        "/terms/texts/0/language");
        OneTemplate.undrafted()
                .refused(NINO, draft(with()), RefusalCode.INVALID_REQUEST, "/terms/texts");
    }

    @Test
    void only_an_sms_without_a_kind_is_neutral() {
        var neutral =
                new TemplateTerms(
                        "ნეიტრალური",
                        "Neutral",
                        ResponseKind.ANSWER,
                        null,
                        true,
                        null,
                        List.of(new TemplateText(Form.SMS, "ka", "დარეკეთ")));
        OneTemplate.undrafted()
                .refused(NINO, draft(neutral), RefusalCode.INVALID_REQUEST, "/terms/neutral");
    }
}
