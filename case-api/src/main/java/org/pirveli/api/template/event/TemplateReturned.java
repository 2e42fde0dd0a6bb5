package org.pirveli.api.template.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.template.TemplateId;

/** A version was given back, and is a draft again. */
@Revision("1")
public record TemplateReturned(TemplateId templateId, int version, String reason)
        implements TemplateEvent {}
