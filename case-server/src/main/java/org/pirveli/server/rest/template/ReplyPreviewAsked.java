package org.pirveli.server.rest.template;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TemplateChoice;

/**
 * What somebody thinks of telling an applicant.
 *
 * @param template {@code null} if it is written freely
 * @param text as it was edited, or written freely; {@code null} if the template's own
 */
public record ReplyPreviewAsked(
        Channel channel, @Nullable TemplateChoice template, @Nullable String text) {}
