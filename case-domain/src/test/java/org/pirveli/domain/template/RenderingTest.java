package org.pirveli.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.TemplateText;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RenderingTest {

    private static String rendered(
            String text, Form form, String language, Map<Placeholder, String> values) {
        return Rendering.of(new TemplateText(form, language, text), values).text();
    }

    @Test
    void a_missing_value_refuses_and_all_missing_ones_are_named() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        rendered(
                                "{{reason}} {{legal_basis}} {{case_number}}",
                                Form.WRITTEN,
                                "en",
                                Map.of(
                                        Placeholder.CASE_NUMBER,
                                        "2026-000127-0",
                                        Placeholder.REASON,
                                        " ")))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(RefusalCode.MISSING_VALUE);
                    assertThat(refused.details()).containsEntry("missing", "reason, legal_basis");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ka | WRITTEN | 26 ნოემბერი, 2026",
                "ka | SMS     | 26 ნოე. 2026",
                "en | WRITTEN | 26 November 2026",
                "en | SMS     | 26 Nov 2026",
                "ru | WRITTEN | 26 ноября 2026 г.",
                "hy | WRITTEN | 26 նոյեմբերի, 2026 թ.",
                "ab | WRITTEN | 26.11.2026"
            })
    void a_date_is_written_as_people_of_the_language_write_it(
            String language, Form form, String written) {
        assertThat(
                        rendered(
                                "{{documents_due}}",
                                form,
                                language,
                                Map.of(Placeholder.DOCUMENTS_DUE, "2026-11-26")))
                .isEqualToNormalizingWhitespace(written);
    }

    @Test
    void what_is_no_date_is_told_by_its_field() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        rendered(
                                "{{documents_due}}",
                                Form.SMS,
                                "en",
                                Map.of(Placeholder.DOCUMENTS_DUE, "tomorrow")))
                .satisfies(refused ->
                        assertThat(refused.details().toString())
                                .contains("/template/values/documents_due"));
    }

    @Test
    void a_value_is_text_and_never_a_template_nor_html() {
        assertThat(
                        rendered(
                                "{{reason}}",
                                Form.WRITTEN,
                                "en",
                                Map.of(Placeholder.REASON, "{{case_number}} <b>&amp; \"'")))
                .isEqualTo("{{case_number}} <b>&amp; \"'");
    }

    @Test
    void every_placeholder_has_samples_that_fill_it() {
        for (var placeholder : Placeholder.values()) {
            for (var language : Languages.OWED) {
                assertThat(
                                Rendering.sampled(
                                        "{{%s}}".formatted(placeholder.key()),
                                        Form.WRITTEN,
                                        language,
                                        Map.of()))
                        .isNotBlank();
            }
        }
    }
}
