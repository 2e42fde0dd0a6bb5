package org.pirveli.server.rest.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.Personal;
import org.pirveli.domain.casework.ReplyPreview;
import org.pirveli.domain.template.EditDistance;
import org.pirveli.domain.template.SmsSize;

/**
 * What the applicant would read or hear. Nothing is decided by it.
 *
 * @param template whose words these are; {@code null} if it is written freely
 * @param kind of the template's reply; {@code null} if it makes none
 * @param texts one for each form that the template has
 * @param own the text that was given; {@code null} if none was
 */
public record PreviewedReply(
        CaseId caseId,
        @Nullable VersionRef template,
        @Nullable ResponseKind kind,
        List<PreviewedText> texts,
        @Nullable OwnText own) {

    /**
     * One form of it.
     *
     * @param text with the names of placeholders in brackets where a value is missing
     * @param neutral whether the neutral text stands in its place, since the topic is sensitive
     * @param characters of the text; of an SMS as networks count them
     * @param encoding of an SMS; {@code null} of anything else
     * @param parts of an SMS; {@code null} of anything else
     */
    public record PreviewedText(
            Form form,
            String language,
            @Personal String text,
            boolean neutral,
            List<String> missing,
            int characters,
            SmsSize.@Nullable Encoding encoding,
            @Nullable Integer parts) {

        private static PreviewedText of(ReplyPreview.FormText made) {
            var size = size(made.form(), made.text());
            return new PreviewedText(
                    made.form(),
                    made.language(),
                    made.text(),
                    made.neutral(),
                    made.missing(),
                    size.map(SmsSize::characters).orElse(made.text().length()),
                    size.map(SmsSize::encoding).orElse(null),
                    size.map(SmsSize::parts).orElse(null));
        }
    }

    /**
     * A text in its writer's own words.
     *
     * @param asPublished whether it is the template's to the letter
     * @param distance how far it was edited, in ten-thousandths of the longer text; {@code null}
     *     without a template
     */
    public record OwnText(
            boolean asPublished,
            @Nullable Integer distance,
            int characters,
            SmsSize.@Nullable Encoding encoding,
            @Nullable Integer parts) {}

    static PreviewedReply of(
            CaseId caseId, ReplyPreviewAsked asked, @Nullable ReplyPreview preview) {
        var form = asked.channel().form();
        var texts =
                preview == null
                        ? List.<PreviewedText>of()
                        : preview.texts().stream().map(PreviewedText::of).toList();
        var published =
                texts.stream()
                        .filter(each -> each.form() == form)
                        .map(PreviewedText::text)
                        .findFirst();
        var text = asked.text();
        return new PreviewedReply(
                caseId,
                preview == null ? null : preview.template(),
                preview == null ? null : preview.kind(),
                texts,
                text == null ? null : own(form, text, published));
    }

    private static OwnText own(Form form, String text, Optional<String> published) {
        var size = size(form, text);
        var own = words(text);
        var distance = published.map(each -> EditDistance.between(words(each), own));
        return new OwnText(
                distance.filter(far -> far == 0).isPresent(),
                distance.orElse(null),
                size.map(SmsSize::characters).orElse(text.length()),
                size.map(SmsSize::encoding).orElse(null),
                size.map(SmsSize::parts).orElse(null));
    }

    /** Ends of lines are no words. */
    private static String words(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static Optional<SmsSize> size(Form form, String text) {
        return form == Form.SMS ? Optional.of(SmsSize.of(text)) : Optional.empty();
    }
}
