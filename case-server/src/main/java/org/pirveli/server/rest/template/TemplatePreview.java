package org.pirveli.server.rest.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.TemplateId;
import org.pirveli.domain.template.SmsSize;

/**
 * What a template would say.
 *
 * @param sampled the placeholders that stand filled with samples
 * @param characters of the text; of an SMS as networks count them
 * @param encoding of an SMS; {@code null} of anything else
 * @param parts of an SMS; {@code null} of anything else
 */
public record TemplatePreview(
        TemplateId templateId,
        int version,
        Form form,
        String language,
        String text,
        List<String> sampled,
        int characters,
        SmsSize.@Nullable Encoding encoding,
        @Nullable Integer parts) {}
