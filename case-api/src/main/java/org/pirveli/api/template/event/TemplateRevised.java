package org.pirveli.api.template.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.TemplateTerms;

/**
 * A draft was written anew, or the next version begun.
 *
 * @param version that is a draft now
 * @param author who cannot approve it
 */
@Revision("1")
public record TemplateRevised(
        TemplateId templateId, int version, TemplateTerms terms, String author, String reason)
        implements TemplateEvent {}
