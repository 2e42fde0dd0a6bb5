package org.pirveli.api.template.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.TemplateTerms;

/**
 * A template was written, in version 1.
 *
 * @param author who cannot approve it
 */
@Revision("1")
public record TemplateDrafted(
        TemplateId templateId, TemplateTerms terms, String author, String reason)
        implements TemplateEvent {}
