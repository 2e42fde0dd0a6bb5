package org.pirveli.api.template.event;

import org.pirveli.api.template.TemplateId;

/** Everything that can have happened to a template. Stored for ever: change it only by adding. */
public sealed interface TemplateEvent
        permits TemplateDrafted,
                TemplateRevised,
                TemplateSubmitted,
                TemplateReturned,
                TemplateApproved,
                TemplatePublished,
                TemplateRetired {

    TemplateId templateId();
}
